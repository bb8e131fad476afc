package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
     * What a rule says by now; none where it says nothing.
     *
     * @param acknowledgedOn none before it was acknowledged
     * @param occurrence of a series, counted from 0
     */
    Optional<WorkingDayCount> givenBy(
            Deadline rule, LocalDate issuedOn, @Nullable LocalDate acknowledgedOn, int occurrence) {
        return switch (rule) {
            case Deadline.FixedDate(LocalDate on, LocalTime _) -> Optional.of(WorkingDayCount.on(on));
            case Deadline.AfterWorkingDays(int days, CountedFrom from) ->
                Optional.ofNullable(from == CountedFrom.ISSUE ? issuedOn : acknowledgedOn)
                        .map(base -> new WorkingDayCount(base, days));
            case Deadline.Recurring series -> series.occurrence(occurrence).map(WorkingDayCount::on);
            case Deadline.ByReference _, Deadline.OpenEnded _, Deadline.NoDeadline _, Deadline.Unsupported _ ->
                Optional.empty();
        };
    }

    /**
     * The latest of what was given and what was granted, each with the working days that the clock stood since. What was in
     * time when the clock stopped is so when it runs again, also on a day off or by an hour that passed meanwhile.
     *
     * @param time of the day, for Hỏa tốc hẹn giờ only
     */
    Optional<DueDate> dueDate(DueDateBasis basis, @Nullable LocalTime time) {
        return basis.given() == null && basis.decided() == null
                ? Optional.empty()
                : Stream.of(given(basis), decided(basis), extended(basis), resumed(basis, time))
                        .flatMap(counts -> counts)
                        .map(count -> dated(count, time))
                        .reduce((one, other) -> other.date().isAfter(one.date()) ? other : one);
    }

    private Stream<WorkingDayCount> given(DueDateBasis basis) {
        return Optional.ofNullable(basis.given()).stream().map(given -> later(given, basis.pauses()));
    }

    private Stream<WorkingDayCount> decided(DueDateBasis basis) {
        return Optional.ofNullable(basis.decided()).stream()
                .map(it -> later(WorkingDayCount.on(it.dueOn()), it.after(basis.pauses())));
    }

    private Stream<WorkingDayCount> extended(DueDateBasis basis) {
        return basis.extensions().stream()
                .map(it -> later(WorkingDayCount.on(it.dueOn()), basis.pausesFrom(it.pausesBefore())));
    }

    private Stream<WorkingDayCount> resumed(DueDateBasis basis, @Nullable LocalTime time) {
        List<ClockPause> pauses = basis.pausesSinceGiven();
        return IntStream.range(0, pauses.size()).mapToObj(i -> {
            LocalDate day = pauses.get(i).firstDayInTime(time);
            return later(WorkingDayCount.on(workingDayFrom(day)), pauses.subList(i + 1, pauses.size()));
        });
    }

    private LocalDate workingDayFrom(LocalDate day) {
        return policy.calendar().plus(day.minusDays(1), 1, agencyId).day();
    }

    private WorkingDayCount later(WorkingDayCount count, List<ClockPause> pauses) {
        return count.plus(
                pauses.stream().mapToInt(it -> workingDaysOf(it, count)).sum());
    }

    /** What was counted from a day within it, or after it, does not count from before that day. */
    private int workingDaysOf(ClockPause pause, WorkingDayCount count) {
        boolean beganBefore = !count.isDate() && pause.since().isBefore(count.base());
        return policy.calendar().between(beganBefore ? count.base() : pause.since(), pause.firstDayAfter(), agencyId);
    }

    /** The date that was granted or set, where the due date follows from it; none where there is none, or what was given leads to a day as late. */
    public Optional<LocalDate> decidingExtension(DueDateBasis basis) {
        Optional<LocalDate> with = dueDate(basis, null).map(DueDate::date);
        return with.equals(dueDate(basis.withoutGrants(), null).map(DueDate::date)) ? Optional.empty() : with;
    }

    /** How many working days were added to what was given because the clock stood. */
    public int workingDaysGranted(DueDateBasis basis) {
        WorkingDayCount given = basis.given();
        return given == null ? 0 : later(given, basis.pauses()).workingDays() - given.workingDays();
    }

    private DueDate dated(WorkingDayCount count, @Nullable LocalTime time) {
        return count.isDate()
                ? new DueDate(count.base(), time, null, calendarVersion())
                : new DueDate(dateOf(count), time, count, calendarVersion());
    }

    /** From one date to a later one. */
    int workingDays(LocalDate before, LocalDate after) {
        return policy.calendar().between(before.plusDays(1), after.plusDays(1), agencyId);
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
