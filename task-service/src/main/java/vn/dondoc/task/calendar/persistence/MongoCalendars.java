package vn.dondoc.task.calendar.persistence;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.WorkingCalendar;

/**
 * Versions of the calendar in MongoDB, one document each. The one in force is kept in memory; each look at it asks the store
 * by id whether there is a next one, so that several instances follow one another at once.
 */
@Component
class MongoCalendars implements Calendars {
    static final String COLLECTION = "calendars";
    private static final String ID = "_id";

    private final MongoOperations mongo;
    private final AtomicReference<WorkingCalendar> latest;

    MongoCalendars(MongoOperations mongo, @Value("${dondoc.province}") String province, Clock clock) {
        this.mongo = mongo;
        this.latest = new AtomicReference<>(newest().or(() ->
                        begin(CalendarVersion.first(province, clock.instant().truncatedTo(ChronoUnit.MILLIS))))
                .orElseThrow());
    }

    private Optional<WorkingCalendar> newest() {
        Query newest = new Query().with(Sort.by(Sort.Direction.DESC, ID)).limit(1);
        return Optional.ofNullable(mongo.findOne(newest, CalendarDocument.class, COLLECTION))
                .map(document -> document.version().calendar());
    }

    /** Another instance may begin at the same time. */
    private Optional<WorkingCalendar> begin(CalendarVersion first) {
        try {
            add(first);
        } catch (StaleDocument _) {
            return newest();
        }
        return Optional.of(first.calendar());
    }

    @Override
    public WorkingCalendar current() {
        WorkingCalendar known = latest.get();
        Optional<CalendarVersion> next = find(known.version() + 1);
        while (next.isPresent()) {
            known = next.get().calendar();
            next = find(known.version() + 1);
        }
        return latest.accumulateAndGet(known, (one, other) -> one.version() > other.version() ? one : other);
    }

    @Override
    public Optional<CalendarVersion> find(long version) {
        return Optional.ofNullable(mongo.findById(version, CalendarDocument.class, COLLECTION))
                .map(CalendarDocument::version);
    }

    @Override
    public List<CalendarRevision> revisions(long before, int limit) {
        Query query = new Query(Criteria.where(ID).lt(before))
                .with(Sort.by(Sort.Direction.DESC, ID))
                .limit(limit);
        query.fields().exclude("days", "closures");
        return mongo.find(query, RevisionDocument.class, COLLECTION).stream()
                .map(RevisionDocument::revision)
                .toList();
    }

    @Override
    public void add(CalendarVersion next) {
        try {
            mongo.insert(CalendarDocument.of(next), COLLECTION);
        } catch (DuplicateKeyException _) {
            throw new StaleDocument("calendar version " + next.revision().version());
        }
    }
}
