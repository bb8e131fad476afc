package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Reckons dates for one agency, by the calendar that holds for it.
 *
 * @param now what lies before it is not reminded of any more
 */
record Reckoner(Timekeeping time, String agencyId, Instant now) {

    LocalDate dueOn(Schedule.Counted counted) {
        return time.calendar()
                .plus(counted.base(), counted.workingDays(), agencyId)
                .day();
    }

    /** Reminders that lie in the past are left out: who gives the date says it. A miss is always told. */
    @Nullable
    Rung firstRung(LocalDate dueOn, @Nullable LocalTime dueTime) {
        return time.rungs(dueOn, dueTime, agencyId).stream()
                .filter(rung -> rung.kind().compareTo(Rung.Kind.MISSED) >= 0 || !rung.isDueAt(now))
                .findFirst()
                .orElse(null);
    }

    /** The same rung, or the next that there is, at the instant it has now. */
    @Nullable
    Rung rungFrom(Rung next, LocalDate dueOn, @Nullable LocalTime dueTime) {
        return time.rungs(dueOn, dueTime, agencyId).stream()
                .filter(rung -> rung.isNotBelow(next))
                .findFirst()
                .orElse(null);
    }

    boolean isPast(LocalDate dueOn, @Nullable LocalTime dueTime) {
        return !now.isBefore(OfficialTime.missedFrom(dueOn, dueTime));
    }

    long calendarVersion() {
        return time.calendar().version();
    }
}
