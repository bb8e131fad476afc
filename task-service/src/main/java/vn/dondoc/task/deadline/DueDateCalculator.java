package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.reminder.ReminderSchedule;

/**
 * Calculates due dates and their reminders for one agency, by the calendar that holds for it.
 *
 * @param now what lies before it is not reminded of any more
 */
public record DueDateCalculator(DeadlinePolicy policy, String agencyId, Instant now) {

    /**
     * The due date as far as a rule gives one by now.
     *
     * @param acknowledgedOn none before it was acknowledged
     * @param occurrence of a series, counted from 0
     */
    Optional<DueDate> calculate(Deadline rule, LocalDate issuedOn, @Nullable LocalDate acknowledgedOn, int occurrence) {
        return switch (rule) {
            case Deadline.FixedDate(LocalDate on, LocalTime time) -> Optional.of(given(on, time));
            case Deadline.AfterWorkingDays(int days, CountedFrom from) ->
                Optional.ofNullable(from == CountedFrom.ISSUE ? issuedOn : acknowledgedOn)
                        .map(base -> counted(new WorkingDayCount(base, days), null));
            case Deadline.Recurring series -> series.occurrence(occurrence).map(date -> given(date, null));
            case Deadline.ByReference _, Deadline.OpenEnded _, Deadline.NoDeadline _, Deadline.Unsupported _ ->
                Optional.empty();
        };
    }

    /** A date given outright. */
    DueDate given(LocalDate date, @Nullable LocalTime time) {
        return new DueDate(date, time, null, policy.calendar().version());
    }

    DueDate counted(WorkingDayCount count, @Nullable LocalTime time) {
        return new DueDate(dateOf(count), time, count, policy.calendar().version());
    }

    /**
     * So many working days later; and more, when that is a day off or an hour that passed meanwhile: what was in time when
     * the clock stopped is so when it runs again.
     */
    DueDate postponed(DueDate due, int workingDays) {
        WorkingDayCount before = due.count() == null ? new WorkingDayCount(due.date(), 0) : due.count();
        int days = workingDays;
        DueDate later = days == 0 ? due : counted(before.plus(days), due.time());
        while (later.isPastAt(now)) {
            days++;
            later = counted(before.plus(days), due.time());
        }
        return later;
    }

    /** How many working days the clock has stood by now. */
    public int workingDaysSince(Suspension stood) {
        return policy.calendar().between(stood.since(), VietnamTime.dayOf(now), agencyId);
    }

    private LocalDate dateOf(WorkingDayCount count) {
        return policy.calendar()
                .plus(count.base(), count.workingDays(), agencyId)
                .day();
    }

    ReminderSchedule reminders(DueDate due) {
        return ReminderSchedule.of(due.date(), due.time(), agencyId, policy.calendar(), policy.reminders());
    }

    long calendarVersion() {
        return policy.calendar().version();
    }

    /** By another calendar, at the same time. */
    DueDateCalculator by(DeadlinePolicy other) {
        return new DueDateCalculator(other, agencyId, now);
    }
}
