package vn.dondoc.task.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;

/**
 * What the steward does with the calendar. A change names the version it was decided on; a repeat of a change already made gets
 * what it made and changes nothing. Deadlines follow a new version by themselves.
 */
@Service
public class CalendarService {
    private final Calendars calendars;
    private final DeadlineImpact impact;

    CalendarService(Calendars calendars, DeadlineImpact impact) {
        this.calendars = calendars;
        this.impact = impact;
    }

    public WorkingCalendar current() {
        return calendars.current();
    }

    public List<CalendarRevision> revisions(long before, int limit) {
        return calendars.revisions(before, limit);
    }

    public CalendarPreview preview(CalendarChange change) {
        WorkingCalendar before = calendars.current();
        WorkingCalendar after = change.applyTo(before);
        return new CalendarPreview(before.version(), CalendarDifference.between(before, after), impact.preview(after));
    }

    public CalendarRevision change(long version, CalendarChange change, String reason, CommandContext context) {
        return new VersionedCommand("calendar", "calendar", version, context)
                .execute(() -> repeatOrCurrent(version, context), before -> add(before, change, reason, context))
                .revision();
    }

    private CalendarVersion add(CalendarVersion before, CalendarChange change, String reason, CommandContext context) {
        WorkingCalendar after = change.applyTo(before.calendar());
        var next = new CalendarVersion(after, CalendarRevision.of(after.version(), reason, context));
        calendars.add(next, context);
        return next;
    }

    /** A repeat still names the version it was decided on, or the one that it made, and others may have followed since. */
    private CalendarVersion repeatOrCurrent(long version, CommandContext context) {
        CalendarVersion current = calendars.find(calendars.current().version()).orElseThrow();
        return LongStream.of(version, version + 1)
                .mapToObj(calendars::find)
                .flatMap(Optional::stream)
                .filter(found -> found.isRepeatOf(context.command()))
                .findFirst()
                .orElse(current);
    }
}
