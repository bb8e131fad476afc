package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.deadline.CountingPolicy;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.deadline.Suspension;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.reminder.ScheduledReminder;

/** A task as it stands at one moment, without its history. */
public record TaskState(
        TaskId id,
        Assignment assignment,
        TaskDeadline deadline,
        Lifecycle lifecycle,
        Collaboration collaboration,
        Series series) {
    private static final int DONE = 100;

    /** A new one, of which nothing but its assignment is known. */
    static TaskState fresh(
            TaskId id, Assignment assignment, TaskDeadline deadline, Series series, DueDateCalculator calculator) {
        return new TaskState(
                id,
                assignment,
                deadline,
                Lifecycle.assignedOn(VietnamTime.dayOf(calculator.now())),
                Collaboration.NONE.with(CoordinatorParts.of(assignment.coordinatorsBy(deadline, calculator))
                        .scheduled(calculator)),
                series);
    }

    TaskState with(Assignment changed) {
        return new TaskState(id, changed, deadline, lifecycle, collaboration, series);
    }

    TaskState with(TaskDeadline changed) {
        return new TaskState(id, assignment, changed, lifecycle, collaboration, series);
    }

    TaskState with(Lifecycle changed) {
        return new TaskState(id, assignment, deadline, changed, collaboration, series);
    }

    TaskState with(Collaboration changed) {
        return new TaskState(id, assignment, deadline, lifecycle, changed, series);
    }

    TaskState with(Series changed) {
        return new TaskState(id, assignment, deadline, lifecycle, collaboration, changed);
    }

    public TaskStatus status() {
        return lifecycle.status();
    }

    /** How far it has come, 0 to 100: what is confirmed is done, whatever was reported last. */
    public int percent() {
        return status() == TaskStatus.COMPLETED ? DONE : lifecycle.percent();
    }

    /** The id that follows from the directive: that of the first occurrence, where the task recurs. */
    public TaskId rootId() {
        return Objects.requireNonNullElse(series.first(), id);
    }

    /** Who coordinates by now: whom the directive named and whoever was asked since, without those that were released. */
    public List<Coordinator> coordinators() {
        return collaboration.coordinators().coordinators();
    }

    /** When the sweep has to look at it; none when nothing is to be told (any more). */
    public Optional<Instant> nextDueAt() {
        return Stream.of(nextReminderAt(), nextPartReminderAt(), silentFrom(), nextOccurrenceFrom())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> nextReminderAt() {
        return status().isClockRunning()
                ? Optional.ofNullable(deadline.reminders().next()).map(ScheduledReminder::at)
                : Optional.empty();
    }

    private Optional<Instant> nextPartReminderAt() {
        return status().isClockRunning() ? collaboration.coordinators().nextReminderAt() : Optional.empty();
    }

    /** What the coordinating parties do; with the task, what they have not done has ended. */
    public List<CoordinatorPart> parts() {
        CoordinatorParts parts = collaboration.coordinators();
        return status().isFinal() ? parts.ended() : parts.all();
    }

    /** Whether one of the agencies leads it or has an open part of it, while it is open. */
    public boolean hasWorkOf(Set<String> agencyIds) {
        return !status().isFinal()
                && (agencyIds.contains(assignment.leadAgencyId())
                        || collaboration.coordinators().hasOpenOf(agencyIds));
    }

    /** The instant from which there was no activity for longer than a reporting period. */
    public Optional<Instant> silentFrom() {
        return lifecycle.silentFrom(deadline.reportingPeriod());
    }

    /** The first day that does not count, of one that is suspended. */
    public @Nullable LocalDate suspendedSince() {
        return status() == TaskStatus.SUSPENDED && lifecycle.suspension() != null
                ? lifecycle.suspension().since()
                : null;
    }

    /** The day from which a result waits for an answer, where that is not to cost the lead; it is the first that does not count. */
    public Optional<LocalDate> waitingSince(CountingPolicy policy) {
        return status() == TaskStatus.REPORTED && policy.addWaiting()
                ? Optional.ofNullable(lifecycle.submittedOn())
                : Optional.empty();
    }

    /** The first day that does not count because the clock stands; none while it runs. */
    public Optional<LocalDate> clockStandsSince() {
        return status().isClockRunning()
                ? Optional.empty()
                : Optional.ofNullable(lifecycle.suspension())
                        .map(Suspension::since)
                        .or(() -> Optional.ofNullable(lifecycle.submittedOn()));
    }

    /** The date of its occurrence of a series, as the rule gives it. */
    public Optional<LocalDate> period() {
        return deadline.rule() instanceof Deadline.Recurring
                ? deadline.periodOf(assignment.occurrence())
                : Optional.empty();
    }

    /** Whether it is an occurrence whose time is over, finished or not: the one under way by now is another. */
    public boolean isPeriodOver(LocalDate today) {
        return period().filter(dueOn -> dueOn.isBefore(today)).isPresent();
    }

    /** The instant from which the next occurrence is to be created: once this one's date, as the rule gave it, has passed. */
    Optional<Instant> nextOccurrenceFrom() {
        if (series.nextOccurrenceCreated() || status() == TaskStatus.SUSPENDED) {
            return Optional.empty();
        }
        return deadline.rule() instanceof Deadline.Recurring recurring
                ? recurring
                        .occurrence(assignment.occurrence() + 1)
                        .map(_ -> VietnamTime.endOf(recurring.dateOf(assignment.occurrence())))
                : Optional.empty();
    }

    /** The first occurrence by the rule that is neither past nor due before this one was, or with it. */
    int numberOfNext(Deadline.Recurring rule, LocalDate today) {
        LocalDate after = deadline.periodOf(assignment.occurrence())
                .map(date -> date.plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
        return rule.countBefore(after);
    }

    /** Another occurrence of its series, just assigned; none after the end of the series. */
    Optional<TaskState> occurrence(
            Assignment asked, Deadline.Recurring rule, Period reportingPeriod, DueDateCalculator calculator) {
        TaskId first = rootId();
        return rule.occurrence(asked.occurrence())
                .map(dueOn -> fresh(
                        id.next(first.value(), dueOn),
                        asked,
                        TaskDeadline.recurring(rule, reportingPeriod, dueOn, calculator),
                        Series.startingWith(first),
                        calculator))
                .map(next -> next.with(next.collaboration().withPersonInCharge(personInChargeFor(asked))));
    }

    /** Who did it does it again, as long as the same agency leads. */
    private @Nullable String personInChargeFor(Assignment next) {
        return next.leadAgencyId().equals(assignment.leadAgencyId()) ? personInCharge() : null;
    }

    /** Whether another calendar may move its due date or its reminders; not while a result that was handed in stops the clock. */
    public boolean dependsOnCalendar() {
        return deadline.dependsOnCalendar() && !status().isFinal() && status() != TaskStatus.REPORTED;
    }

    /** The document whose date is its due date, while that may still become known or be corrected. */
    public Optional<DocumentReference> reference() {
        return status().isFinal() || deadline.reminders().missed()
                ? Optional.empty()
                : deadline.rule().referenceFor(assignment.assigningAgencyId());
    }

    public boolean isSilentAt(Instant now) {
        return silentSince().filter(since -> !now.isBefore(since)).isPresent();
    }

    /** The instant from which it is silent, whether or not that was told; none while its clock stands. */
    public Optional<Instant> silentSince() {
        return status().isClockRunning()
                ? Optional.of(VietnamTime.endOf(lifecycle.lastActivityOn().plus(deadline.reportingPeriod())))
                : Optional.empty();
    }

    /** The id of the official of its lead who does it; none where the lead named nobody. */
    public @Nullable String personInCharge() {
        return collaboration.personInCharge();
    }

    public boolean hasOpenRequest() {
        return collaboration.extensions().open().isPresent();
    }

    /** While there is something to be done in spite of it. */
    public boolean hasOpenDifficulty() {
        return !status().isFinal()
                && collaboration.difficulties().kept().stream().anyMatch(it -> !it.isResolved());
    }

    public boolean hasEverMissed() {
        return deadline.reminders().firstMissedOn() != null;
    }

    /** By the due date in force, that it was missed being a fact; the reports go by the same rule. */
    public boolean isSubmittedLate() {
        LocalDate dueOn = deadline.dueOn();
        LocalDate submittedOn = lifecycle.submittedOn();
        boolean isAfterTheDay = dueOn != null && submittedOn != null && submittedOn.isAfter(dueOn);
        return isAfterTheDay || deadline.reminders().missed();
    }

    public boolean isOverdueAt(Instant now) {
        return !status().isFinal()
                && (deadline.reminders().missed() || (status().isClockRunning() && deadline.isPastAt(now)));
    }

    /** A task that was declined, suspended or cancelled has none. */
    public Optional<Timeliness> timelinessAt(Instant now) {
        return switch (status()) {
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, REPORTED -> Optional.of(timelinessOfOpenAt(now));
            case COMPLETED -> Optional.of(isSubmittedLate() ? Timeliness.COMPLETED_LATE : Timeliness.COMPLETED_ON_TIME);
            case DECLINED, SUSPENDED, CANCELLED -> Optional.empty();
        };
    }

    private Timeliness timelinessOfOpenAt(Instant now) {
        if (isOverdueAt(now)) {
            return Timeliness.OVERDUE;
        }
        if (deadline.dueDate() == null) {
            return Timeliness.NO_DEADLINE;
        }
        // a result that is handed in stops the clock
        return status().isClockRunning() && deadline.isDueSoonAt(now) ? Timeliness.DUE_SOON : Timeliness.IN_TIME;
    }
}
