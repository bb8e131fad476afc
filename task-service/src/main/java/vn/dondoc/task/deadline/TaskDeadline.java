package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TextRules;
import vn.dondoc.task.reminder.ReminderProgress;
import vn.dondoc.task.reminder.ScheduledReminder;

/**
 * A deadline as it was given, and what became of it. What time alone brings about is in {@link DeadlineTimer}.
 *
 * @param reportingPeriod how often progress is due
 * @param basis what the due date follows from
 * @param dueDate the one in force; none when there is none (yet)
 */
public record TaskDeadline(
        Deadline rule,
        Period reportingPeriod,
        DueDateBasis basis,
        @Nullable DueDate dueDate,
        ReminderProgress reminders,
        DueDateHistory history) {

    /** @param occurrence of a series, counted from 0 */
    public static TaskDeadline given(DeadlineTerms terms, int occurrence, DueDateCalculator calculator) {
        TaskDeadline fresh = of(terms.deadline(), calculator.policy().reportingPeriod(terms));
        return fresh.withGiven(calculator.givenBy(terms.deadline(), terms.issuedOn(), null, occurrence), calculator)
                .known(calculator);
    }

    /** Of an occurrence of a series. */
    public static TaskDeadline recurring(
            Deadline.Recurring series, Period reportingPeriod, LocalDate dueOn, DueDateCalculator calculator) {
        return of(series, reportingPeriod)
                .withGiven(Optional.of(WorkingDayCount.on(dueOn)), calculator)
                .known(calculator);
    }

    private static TaskDeadline of(Deadline rule, Period reportingPeriod) {
        return new TaskDeadline(
                rule, reportingPeriod, DueDateBasis.NONE, null, ReminderProgress.NONE, DueDateHistory.NONE);
    }

    public @Nullable LocalDate dueOn() {
        return dueDate == null ? null : dueDate.date();
    }

    public @Nullable LocalTime dueTime() {
        return dueDate == null ? null : dueDate.time();
    }

    /** The hour that the rule names holds for any due date it leads to. */
    private @Nullable LocalTime timeOfDay() {
        return rule instanceof Deadline.FixedDate(var _, LocalTime given) ? given : null;
    }

    /** Of the calendar that the due date was last calculated by; 0 without a date. */
    public long calendarVersion() {
        return dueDate == null ? 0 : dueDate.calendarVersion();
    }

    /** The instant from which the due date in force is missed. */
    public Optional<Instant> missedFrom() {
        return Optional.ofNullable(dueDate).map(DueDate::missedFrom);
    }

    public boolean isPastAt(Instant now) {
        return dueDate != null && dueDate.isPastAt(now);
    }

    public boolean isDueSoonAt(Instant now) {
        return dueDate != null && reminders.isDueSoonAt(now);
    }

    /** Whether it passed and that was not recorded. */
    public boolean hasUnrecordedMissAt(Instant now) {
        return reminders.isBeforeMiss() && isPastAt(now);
    }

    /** Whether another calendar may move it. */
    public boolean dependsOnCalendar() {
        return dueDate != null && !reminders.missed();
    }

    /** Whether it is due at the same instant as the other, or like it has no date. */
    public boolean hasSameDueDateAs(TaskDeadline other) {
        return Objects.equals(dueOn(), other.dueOn()) && Objects.equals(dueTime(), other.dueTime());
    }

    /** The date that the rule gives an occurrence of a series, wherever its due date is by now; of what does not recur the due date. */
    public Optional<LocalDate> periodOf(int occurrence) {
        return rule instanceof Deadline.Recurring series
                ? Optional.of(series.dateOf(occurrence))
                : Optional.ofNullable(dueOn());
    }

    /** Whether a date that the document it refers to sets would be another one. */
    public boolean follows(LocalDate referenceDate) {
        return rule instanceof Deadline.ByReference
                && !reminders.missed()
                && history.isSetByReferenceOnly()
                && !WorkingDayCount.on(referenceDate).equals(basis.given());
    }

    /** What is counted from an earlier acknowledgement stays so. */
    public TaskDeadline withAcknowledgementOn(LocalDate day) {
        return isCountedFromAcknowledgement() ? this : withBasis(basis.withAcknowledgementOn(day));
    }

    /** Led by an agency that has not acknowledged yet; what is counted from the acknowledgement before stays so. */
    public TaskDeadline awaitingAcknowledgement() {
        return isCountedFromAcknowledgement() ? this : withBasis(basis.withAcknowledgementOn(null));
    }

    private boolean isCountedFromAcknowledgement() {
        return basis.given() != null && rule.isCountedFromAcknowledgement();
    }

    /** The due date becomes known if it is counted from the acknowledgement. */
    public DeadlineStep acknowledged(DueDateCalculator calculator, CommandContext context) {
        LocalDate acknowledgedOn = basis.acknowledgedOn();
        if (dueDate != null
                || acknowledgedOn == null
                || !(rule instanceof Deadline.AfterWorkingDays(int days, var _))) {
            return new DeadlineStep(this, null);
        }
        TaskDeadline to = withGiven(Optional.of(new WorkingDayCount(acknowledgedOn, days)), calculator);
        return movedTo(to, DueDateReason.acknowledgement(acknowledgedOn), context);
    }

    /** The document that the deadline refers to set a date. Nobody is late while the clock stands, whatever that date is. */
    public DeadlineStep referenced(
            LocalDate date,
            DueDateReason reason,
            boolean isClockRunning,
            DueDateCalculator calculator,
            CommandContext context) {
        TaskDeadline to = withGiven(Optional.of(WorkingDayCount.on(date)), calculator);
        return movedTo(isClockRunning ? to.known(calculator) : to, reason, context);
    }

    public DeadlineStep extended(LocalDate date, String reason, DueDateCalculator calculator, CommandContext context) {
        return movedTo(basedOn(basis.extendedTo(date), calculator), DueDateReason.extension(reason), context);
    }

    /** Nobody can keep a date that has passed, be it by the hour at which it is due. */
    public void requireAhead(LocalDate date, Instant now) {
        LocalDate today = VietnamTime.dayOf(now);
        TextRules.requireAhead("dueOn", date, today);
        if (!now.isBefore(VietnamTime.missedFrom(date, timeOfDay()))) {
            throw new TaskRejected.RuleViolation("dueOn", "date.past", today.plusDays(1));
        }
    }

    /** Whoever assigned it decided on another date, knowing for how long a clock that stands has stood. */
    public DeadlineStep decided(LocalDate date, Reason reason, DueDateCalculator calculator, CommandContext context) {
        var decided = new DecidedDate(date, VietnamTime.dayOf(calculator.now()));
        TaskDeadline to = basedOn(basis.withDecision(decided), calculator);
        return movedTo(to, DueDateReason.decision(reason.text()), context);
    }

    /** By another rule than before, or for the first time; what was granted is added. */
    TaskDeadline withGiven(Optional<WorkingDayCount> given, DueDateCalculator calculator) {
        return basedOn(basis.withGiven(given.orElse(null)), calculator);
    }

    /** The days off of the new lead count, which is the calculator's agency; those of the one before do not. */
    public DeadlineStep transferred(DueDateCalculator calculator, CommandContext context) {
        return movedTo(recalculated(calculator), DueDateReason.transfer(calculator.agencyId()), context);
    }

    /** The working days that the clock stood are added to a date that was not missed before. */
    public DeadlineStep resumed(Suspension stood, DueDateCalculator calculator, CommandContext context) {
        TaskDeadline to = pausedSince(stood.since(), calculator);
        return movedTo(to, DueDateReason.suspension(stood.since(), workingDaysUntil(to, calculator)), context);
    }

    /** A lead that declined was answered: a date that passed while it waited for that is nobody's fault. */
    public DeadlineStep answered(Suspension waited, DueDateCalculator calculator, CommandContext context) {
        if (!isPastAt(calculator.now())) {
            return new DeadlineStep(this, null);
        }
        TaskDeadline to = pausedSince(waited.since(), calculator);
        return movedTo(to, DueDateReason.declination(waited.since(), workingDaysUntil(to, calculator)), context);
    }

    /** A result was sent back: the working days on which it waited for that are nobody's fault. */
    public DeadlineStep returned(LocalDate submittedOn, DueDateCalculator calculator, CommandContext context) {
        TaskDeadline to = pausedSince(submittedOn, calculator);
        return movedTo(to, DueDateReason.confirmation(submittedOn, workingDaysUntil(to, calculator)), context);
    }

    /** As it is when a clock that stood since that day runs again. What was missed stays so; another rule finds the pause all the same. */
    public TaskDeadline pausedSince(LocalDate since, DueDateCalculator calculator) {
        var pause = new ClockPause(since, calculator.now());
        if (pause.firstDayAfter().equals(since) && !isPastAt(calculator.now())) {
            return this;
        }
        DueDateBasis paused = basis.pausedFor(pause);
        return reminders.missed() ? withBasis(paused) : basedOn(paused, calculator);
    }

    private int workingDaysUntil(TaskDeadline later, DueDateCalculator calculator) {
        return dueDate == null || later.dueDate == null
                ? 0
                : dueDate.workingDaysUpTo(later.dueDate)
                        .orElseGet(() -> calculator.workingDays(dueDate.date(), later.dueDate.date()));
    }

    /** By the calendar of the calculator. What was missed stays as it was; and no date moves to where it would be missed at once. */
    public TaskDeadline recalculated(DueDateCalculator calculator) {
        return recalculated(calculator, calculator.now());
    }

    /** @param asOf when that calendar came into force: a date it would have put before that stays */
    TaskDeadline recalculated(DueDateCalculator calculator, Instant asOf) {
        if (dueDate == null || reminders.missed()) {
            return this;
        }
        Optional<DueDate> anew = calculator.dueDate(basis, timeOfDay());
        Optional<DueDate> moved = anew.filter(it -> !it.date().equals(dueDate.date()));
        if (moved.filter(it -> !it.isPastAt(asOf)).isPresent()) {
            return withDueDate(moved.get(), calculator);
        }
        DueDate same = moved.isPresent() ? dueDate : anew.orElse(dueDate);
        ScheduledReminder next = reminders.next();
        ScheduledReminder then =
                next == null ? null : calculator.reminders(same).sameOrNext(next);
        return with(same.withCalendarVersion(calculator.calendarVersion()), reminders.withNext(then));
    }

    /** @param to what it becomes; the step is no fact where that is due at the same instant */
    public DeadlineStep movedTo(TaskDeadline to, DueDateReason reason, CommandContext context) {
        if (to.hasSameDueDateAs(this)) {
            return new DeadlineStep(to, null);
        }
        var change = new DueDateChange(context.time(), context.actor(), reason, dueDate, to.dueDate);
        TaskDeadline moved = new TaskDeadline(
                to.rule, to.reportingPeriod, to.basis, to.dueDate, to.reminders, to.history.with(change));
        return new DeadlineStep(moved, new DeadlineFact.DueDateMoved(change));
    }

    /** The due date by that basis. One that is due at the same instant stays, with its version and all reminders of it. */
    private TaskDeadline basedOn(DueDateBasis other, DueDateCalculator calculator) {
        TaskDeadline based = withBasis(other);
        DueDate date = calculator.dueDate(other, timeOfDay()).orElse(null);
        if (date == null) {
            return dueDate == null ? based : based.with(null, reminders.restartedAt(null));
        }
        return dueDate != null && dueDate.isSameAs(date)
                ? based.with(dueDate.basedOn(date), reminders)
                : based.withDueDate(date, calculator);
    }

    private TaskDeadline withDueDate(DueDate date, DueDateCalculator calculator) {
        ScheduledReminder first = calculator.reminders(date).firstAfter(calculator.now());
        return new TaskDeadline(
                rule, reportingPeriod, basis, date, reminders.restartedAt(first), history.followedBy(date.date()));
    }

    /** As it is from now on that somebody knows of it: a date that had passed before is overdue, and nobody missed it. */
    private TaskDeadline known(DueDateCalculator calculator) {
        if (dueDate == null || !hasUnrecordedMissAt(calculator.now())) {
            return this;
        }
        ScheduledReminder ahead = calculator.reminders(dueDate).firstAhead(calculator.now());
        return with(dueDate, reminders.overdueFromTheStart(ahead));
    }

    /** Whether the due date in force had passed before anybody could know it. */
    public boolean isOverdueFromTheStart() {
        return reminders.missed() && reminders.firstMissedOn() == null;
    }

    TaskDeadline with(@Nullable DueDate date, ReminderProgress progress) {
        return new TaskDeadline(rule, reportingPeriod, basis, date, progress, history);
    }

    private TaskDeadline withBasis(DueDateBasis other) {
        return new TaskDeadline(rule, reportingPeriod, other, dueDate, reminders, history);
    }

    TaskDeadline withRule(Deadline given, Period period) {
        return new TaskDeadline(given, period, basis, dueDate, reminders, history);
    }
}
