package vn.dondoc.task.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/** Keeps what the Mongo implementation keeps. */
public final class InMemoryCalendars implements Calendars {
    private final TreeMap<Long, CalendarVersion> versions = new TreeMap<>();

    public InMemoryCalendars() {
        versions.put(1L, CalendarVersion.first("H56", Instant.EPOCH));
    }

    @Override
    public synchronized WorkingCalendar current() {
        return versions.lastEntry().getValue().calendar();
    }

    @Override
    public synchronized Optional<CalendarVersion> find(long version) {
        return Optional.ofNullable(versions.get(version));
    }

    @Override
    public synchronized List<CalendarRevision> revisions(long before, int limit) {
        return versions.headMap(before, false).descendingMap().values().stream()
                .map(CalendarVersion::revision)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void add(CalendarVersion next, CommandContext context) {
        if (versions.putIfAbsent(next.revision().version(), next) != null) {
            throw new StaleDocument("calendar version " + versions.lastKey());
        }
    }
}
