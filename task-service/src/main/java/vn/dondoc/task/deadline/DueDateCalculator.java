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
 * @param exactDay whether what is due on a day off is meant for that very day
 * @param now what lies before it is not reminded of any more
 */
public record DueDateCalculator(DeadlinePolicy policy, String agencyId, boolean exactDay, Instant now) {

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
                : Stream.of(given(basis, time), decided(basis, time), extended(basis, time), resumed(basis, time))
                        .flatMap(dates -> dates)
                        .reduce((one, other) -> other.date().isAfter(one.date()) ? other : one);
    }

    private Stream<DueDate> given(DueDateBasis basis, @Nullable LocalTime time) {
        return Optional.ofNullable(basis.given()).stream().map(given -> dated(given, basis.pauses(), time));
    }

    private Stream<DueDate> decided(DueDateBasis basis, @Nullable LocalTime time) {
        return Optional.ofNullable(basis.decided()).stream()
                .map(it -> dated(WorkingDayCount.on(it.dueOn()), it.after(basis.pauses()), time));
    }

    private Stream<DueDate> extended(DueDateBasis basis, @Nullable LocalTime time) {
        return basis.extensions().stream()
                .map(it -> dated(WorkingDayCount.on(it.dueOn()), basis.pausesFrom(it.pausesBefore()), time));
    }

    private Stream<DueDate> resumed(DueDateBasis basis, @Nullable LocalTime time) {
        List<ClockPause> pauses = basis.pausesSinceGiven();
        return IntStream.range(0, pauses.size()).mapToObj(i -> {
            LocalDate day = pauses.get(i).firstDayInTime(time);
            return dated(WorkingDayCount.on(workingDayFrom(day)), pauses.subList(i + 1, pauses.size()), time);
        });
    }

    /** The last day of what is due by that day. */
    public LocalDate lastDay(LocalDate date) {
        return exactDay || !policy.counting().endOnWorkingDay() ? date : workingDayFrom(date);
    }

    /** When what was due by that day is due once a clock that stood since then runs again; what was late by then is as before. */
    public LocalDate resumed(LocalDate date, LocalDate since) {
        var pause = new ClockPause(since, now);
        LocalDate today = pause.firstDayAfter();
        if (date.isBefore(since) || !since.isBefore(today)) {
            return date;
        }
        LocalDate later = dated(WorkingDayCount.on(date), List.of(pause), null).date();
        return later.isBefore(today) ? workingDayFrom(today) : later;
    }

    private LocalDate workingDayFrom(LocalDate day) {
        var calendar = policy.calendar();
        return calendar.isWorking(day, agencyId)
                ? day
                : calendar.plus(day, 1, agencyId).day();
    }

    private WorkingDayCount extendedBy(WorkingDayCount count, List<ClockPause> pauses) {
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
        return given == null ? 0 : extendedBy(given, basis.pauses()).workingDays() - given.workingDays();
    }

    /** What is added is added to the day with which it ends, lest a day off be granted as one. An hour is of that very day. */
    private DueDate dated(WorkingDayCount given, List<ClockPause> pauses, @Nullable LocalTime time) {
        boolean ends = given.isDate() && time == null;
        LocalDate last = ends ? lastDay(given.base()) : given.base();
        LocalDate dayOff = last.equals(given.base()) ? null : given.base();
        WorkingDayCount count = extendedBy(new WorkingDayCount(last, given.workingDays()), pauses);
        return count.isDate()
                ? new DueDate(last, time, null, dayOff, calendarVersion())
                : new DueDate(dateOf(count), time, count, dayOff, calendarVersion());
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
        return new DueDateCalculator(other, agencyId, exactDay, now);
    }

    /** For another agency, which has days off of its own; none is named where it is outside the tree. */
    public DueDateCalculator of(@Nullable String otherAgencyId) {
        return otherAgencyId == null ? this : new DueDateCalculator(policy, otherAgencyId, exactDay, now);
    }
}
