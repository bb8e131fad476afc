package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.reminder.ScheduledReminder;

/**
 * Reckons dates for one agency, by the calendar that holds for it.
 *
 * @param now what lies before it is not reminded of any more
 */
public record DueDateCalculator(DeadlinePolicy policy, String agencyId, Instant now) {

    public LocalDate dueOn(TaskDeadline.Counted counted) {
        return policy.calendar()
                .plus(counted.base(), counted.workingDays(), agencyId)
                .day();
    }

    /** Reminders that lie in the past are left out: who gives the date says it. A miss is always told. */
    @Nullable
    public ScheduledReminder firstRung(LocalDate dueOn, @Nullable LocalTime dueTime) {
        return policy.rungs(dueOn, dueTime, agencyId).stream()
                .filter(rung -> rung.kind().compareTo(ScheduledReminder.Kind.MISSED) >= 0 || !rung.isDueAt(now))
                .findFirst()
                .orElse(null);
    }

    /** The same rung, or the next that there is, at the instant it has now. */
    @Nullable
    public ScheduledReminder rungFrom(ScheduledReminder next, LocalDate dueOn, @Nullable LocalTime dueTime) {
        return policy.rungs(dueOn, dueTime, agencyId).stream()
                .filter(rung -> rung.isSameOrLaterThan(next))
                .findFirst()
                .orElse(null);
    }

    public boolean isPast(LocalDate dueOn, @Nullable LocalTime dueTime) {
        return !now.isBefore(VietnamTime.missedFrom(dueOn, dueTime));
    }

    public long calendarVersion() {
        return policy.calendar().version();
    }
}
