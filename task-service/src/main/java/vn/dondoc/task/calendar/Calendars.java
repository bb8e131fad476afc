package vn.dondoc.task.calendar;

import java.util.List;
import java.util.Optional;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleDocument;

/**
 * Every version of the working calendar, beginning with {@link CalendarVersion#first}; what was stored is never changed.
 */
public interface Calendars {

    /** The calendar in force: never one that was replaced before this call began, whichever instance replaced it. */
    WorkingCalendar current();

    Optional<CalendarVersion> find(long version);

    /** Who brought in what when, the newest first, before the version given. */
    List<CalendarRevision> revisions(long before, int limit);

    /**
     * Stores a version together with the event that tells of it, or neither.
     *
     * @throws StaleDocument when there is such a version already; nothing is stored then
     */
    void add(CalendarVersion next, CommandContext context);
}
