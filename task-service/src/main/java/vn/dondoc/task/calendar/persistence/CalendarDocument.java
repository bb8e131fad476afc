package vn.dondoc.task.calendar.persistence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarDay;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.WorkingCalendar;

/**
 * A version of the calendar as it is stored.
 *
 * @param id the version, so that the store lets nobody add the same one twice
 */
record CalendarDocument(
        long id,
        Actor actor,
        Instant at,
        @Nullable String reason,
        CommandId command,
        List<CalendarDay> days,
        List<AgencyClosure> closures) {

    static CalendarDocument of(CalendarVersion version) {
        CalendarRevision revision = version.revision();
        return new CalendarDocument(
                revision.version(),
                revision.actor(),
                revision.at(),
                revision.reason(),
                revision.command(),
                version.calendar().days(),
                version.calendar().closures());
    }

    CalendarVersion version() {
        return new CalendarVersion(
                WorkingCalendar.of(id, days, closures), new CalendarRevision(id, actor, at, reason, command));
    }
}
