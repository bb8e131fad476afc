package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.reminder.ScheduledReminder;

/**
 * A task's deadline and what became of it. The first miss is a permanent fact.
 *
 * @param counted what the due date was counted from, when it was counted in working days
 * @param dueOn the last day in time, inclusive, in Asia/Ho_Chi_Minh; none when there is no date (yet)
 * @param dueTime of that day, for Hỏa tốc hẹn giờ only
 * @param originalDueOn the first due date it ever had
 * @param missedOn the due date it first missed
 * @param version counts the due dates, from 1; 0 before there is one
 * @param missed whether the due date in force was missed
 * @param next what the ladder tells next; none without a due date and at the ladder's end
 * @param changes of the due date, oldest first
 * @param calendarVersion of the calendar it was last reckoned by
 * @param acknowledgedOn the day from which working days after the acknowledgement are counted; none before it came
 */
public record TaskDeadline(
        Deadline rule,
        Period reportingPeriod,
        @Nullable Counted counted,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate missedOn,
        int version,
        boolean missed,
        @Nullable ScheduledReminder next,
        List<DueDateChange> changes,
        long calendarVersion,
        @Nullable LocalDate acknowledgedOn) {
    /** So many working days after the base, which is not counted itself. */
    public record Counted(LocalDate base, int workingDays) {
        Counted plus(int more) {
            return new Counted(base, workingDays + more);
        }
    }

    public TaskDeadline {
        changes = List.copyOf(changes);
    }

    /** Nothing reckoned yet. */
    public static TaskDeadline of(Deadline deadline, Period reportingPeriod) {
        return new TaskDeadline(
                deadline, reportingPeriod, null, null, null, null, null, 0, false, null, List.of(), 0, null);
    }

    /**
     * The due date as far as the rule gives one by now.
     *
     * @param occurrence of a series, counted from 0
     */
    public TaskDeadline reckoned(LocalDate issuedOn, int occurrence, DueDateCalculator reckoner) {
        return switch (rule) {
            case Deadline.FixedDate(LocalDate on, LocalTime time) -> dueOn(on, time, null, reckoner);
            case Deadline.AfterWorkingDays(int days, CountedFrom from) -> {
                LocalDate base = from == CountedFrom.ISSUE ? issuedOn : acknowledgedOn;
                yield base == null ? this : counted(new Counted(base, days), reckoner);
            }
            case Deadline.Recurring series ->
                series.occurrence(occurrence).map(date -> dueOn(date, reckoner)).orElse(this);
            case Deadline.ByReference _, Deadline.OpenEnded _, Deadline.NoDeadline _, Deadline.Unsupported _ -> this;
        };
    }

    /** What is counted from an earlier acknowledgement stays so. */
    public TaskDeadline acknowledged(LocalDate on) {
        return isCountedFromAcknowledgement() ? this : with(counted, on);
    }

    /** Led by an agency that has not acknowledged yet; what is counted from the acknowledgement before stays so. */
    public TaskDeadline handedOver() {
        return isCountedFromAcknowledgement() ? this : with(counted, null);
    }

    private boolean isCountedFromAcknowledgement() {
        return dueOn != null && rule.isCountedFromAcknowledgement();
    }

    /** The due date that is counted from the acknowledgement, if it is and was not counted before. */
    public TaskDeadline reckonedAtAcknowledgement(DueDateCalculator reckoner) {
        boolean waits = dueOn == null && counted == null;
        return waits && acknowledgedOn != null && rule instanceof Deadline.AfterWorkingDays(int days, var _)
                ? counted(new Counted(acknowledgedOn, days), reckoner)
                : this;
    }

    TaskDeadline counted(Counted from, DueDateCalculator reckoner) {
        return dueOn(reckoner.dueOn(from), dueTime, from, reckoner);
    }

    /** A date given outright. */
    public TaskDeadline dueOn(LocalDate date, DueDateCalculator reckoner) {
        return dueOn(date, dueTime, null, reckoner);
    }

    private TaskDeadline dueOn(
            LocalDate date, @Nullable LocalTime time, @Nullable Counted from, DueDateCalculator reckoner) {
        LocalDate original = originalDueOn == null ? date : originalDueOn;
        return new TaskDeadline(
                rule,
                reportingPeriod,
                from,
                date,
                time,
                original,
                missedOn,
                version + 1,
                false,
                reckoner.firstRung(date, time),
                changes,
                reckoner.calendarVersion(),
                acknowledgedOn);
    }

    /**
     * The working days of a suspension are added to those counted before, or to a date given outright; and more, when the
     * date was a day off or an hour that passed meanwhile: what was in time when the clock stopped is so when it runs again.
     */
    public TaskDeadline suspendedFor(int workingDays, DueDateCalculator reckoner) {
        if (dueOn == null || missed) {
            return this;
        }
        Counted before = counted == null ? new Counted(dueOn, 0) : counted;
        int days = workingDays;
        while (reckoner.isPast(days == 0 ? dueOn : reckoner.dueOn(before.plus(days)), dueTime)) {
            days++;
        }
        return days == 0 ? this : counted(before.plus(days), reckoner);
    }

    /** How many more working days it is counted with. */
    public int workingDaysMoreThan(TaskDeadline before) {
        return workingDays() - before.workingDays();
    }

    private int workingDays() {
        return counted == null ? 0 : counted.workingDays();
    }

    /** By another calendar. What was missed stays as it was; and no date moves to where it would be missed at once. */
    public TaskDeadline reckonedAnew(DueDateCalculator reckoner) {
        return reckonedAnew(reckoner, reckoner.now());
    }

    /** As of the moment the calendar was changed. */
    public TaskDeadline reckonedAnew(DueDateCalculator reckoner, Instant asOf) {
        if (dueOn == null || missed) {
            return this;
        }
        LocalDate anew = counted == null ? dueOn : reckoner.dueOn(counted);
        if (counted != null && !anew.equals(dueOn) && asOf.isBefore(VietnamTime.missedFrom(anew, dueTime))) {
            return counted(counted, reckoner);
        }
        ScheduledReminder then = next == null ? null : reckoner.rungFrom(next, dueOn, dueTime);
        return with(missedOn, missed, then, changes, reckoner.calendarVersion());
    }

    /** Without a due date, after an amendment took it away. */
    public TaskDeadline undated() {
        return new TaskDeadline(
                rule,
                reportingPeriod,
                null,
                null,
                null,
                originalDueOn,
                missedOn,
                version,
                false,
                null,
                changes,
                0,
                acknowledgedOn);
    }

    public TaskDeadline givenAs(Deadline given, Period period) {
        return new TaskDeadline(
                given,
                period,
                counted,
                dueOn,
                given instanceof Deadline.FixedDate(var _, LocalTime time) ? time : null,
                originalDueOn,
                missedOn,
                version,
                missed,
                next,
                changes,
                calendarVersion,
                acknowledgedOn);
    }

    /** The date that the rule gives an occurrence of a series, wherever its due date is by now; of what does not recur the due date. */
    public Optional<LocalDate> periodOf(int occurrence) {
        return rule instanceof Deadline.Recurring series
                ? Optional.of(series.dateOf(occurrence))
                : Optional.ofNullable(dueOn);
    }

    /** Whether it is due at the same instant as the other, or like it has no date. */
    public boolean isDueAs(TaskDeadline other) {
        return Objects.equals(dueOn, other.dueOn) && Objects.equals(dueTime, other.dueTime);
    }

    /** The same due date, with all that was told of it, counted in another way from now on. */
    public TaskDeadline countedAs(@Nullable Counted other) {
        return with(other, acknowledgedOn);
    }

    private TaskDeadline with(@Nullable Counted from, @Nullable LocalDate acknowledged) {
        return new TaskDeadline(
                rule,
                reportingPeriod,
                from,
                dueOn,
                dueTime,
                originalDueOn,
                missedOn,
                version,
                missed,
                next,
                changes,
                calendarVersion,
                acknowledged);
    }

    public TaskDeadline changed(DueDateChange change) {
        List<DueDateChange> all =
                Stream.concat(changes.stream(), Stream.of(change)).toList();
        return with(missedOn, missed, next, all, calendarVersion);
    }

    public TaskDeadline told(boolean nowMissed, @Nullable ScheduledReminder then) {
        LocalDate first = missedOn == null && nowMissed ? dueOn : missedOn;
        return with(first, missed || nowMissed, then, changes, calendarVersion);
    }

    private TaskDeadline with(
            @Nullable LocalDate firstMissed,
            boolean isMissed,
            @Nullable ScheduledReminder then,
            List<DueDateChange> all,
            long calendar) {
        return new TaskDeadline(
                rule,
                reportingPeriod,
                counted,
                dueOn,
                dueTime,
                originalDueOn,
                firstMissed,
                version,
                isMissed,
                then,
                all,
                calendar,
                acknowledgedOn);
    }

    /** Whether nothing but another document has had a say in the due date since the deadline was given as it is. */
    public boolean isAsReferred() {
        return changes.reversed().stream()
                .map(DueDateChange::cause)
                .takeWhile(cause -> cause != DueDateCause.AMENDMENT)
                .allMatch(cause -> cause == DueDateCause.REFERENCE);
    }

    /** The instant from which the due date in force is missed. */
    public Optional<Instant> missedFrom() {
        return dueOn == null ? Optional.empty() : Optional.of(VietnamTime.missedFrom(dueOn, dueTime));
    }

    public boolean isPastAt(Instant now) {
        return missedFrom().filter(missed -> !now.isBefore(missed)).isPresent();
    }

    /** Whether the ladder has come to the reminder that it is due soon, or past it. */
    public boolean isDueSoonAt(Instant now) {
        return dueOn != null && (next == null || next.kind() != ScheduledReminder.Kind.DUE_SOON || next.isDueAt(now));
    }

    /** Whether another calendar may move it. */
    public boolean dependsOnCalendar() {
        return dueOn != null && !missed;
    }
}
