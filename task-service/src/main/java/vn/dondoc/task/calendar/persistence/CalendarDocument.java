package vn.dondoc.task.calendar.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.audit.NotAudited;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarDay;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.WorkingCalendar;

/**
 * A version of the calendar as it is stored.
 *
 * @param id the number of the version, so that the store lets nobody add the same one twice
 */
record CalendarDocument(
        String id,
        long number,
        @NotAudited Actor actor,
        @NotAudited Instant at,
        @NotAudited @Nullable String reason,
        @NotAudited CommandId command,
        List<CalendarDay> days,
        List<AgencyClosure> closures) {

    static CalendarDocument of(CalendarVersion version) {
        CalendarRevision revision = version.revision();
        return new CalendarDocument(
                Long.toString(revision.version()),
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
                WorkingCalendar.of(number, days, closures), new CalendarRevision(number, actor, at, reason, command));
    }

    /** What others are told of it. */
    CalendarMessage message() {
        return new CalendarMessage.Recorded(
                number,
                dates(CalendarDay::dayOff),
                dates(day -> !day.dayOff()),
                closures.stream()
                        .map(it -> new CalendarMessage.Closure(it.agencyId(), it.from(), it.to()))
                        .toList(),
                actor);
    }

    private List<LocalDate> dates(Predicate<CalendarDay> which) {
        return days.stream().filter(which).map(CalendarDay::date).toList();
    }
}
