package vn.dondoc.task.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.deadline.Suspension;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.extension.ExtensionRequests;
import vn.dondoc.task.reminder.ScheduledReminder;

/**
 * A task as it stands at one moment, without its history.
 *
 * @param percent progress as last reported, 0 to 100
 * @param submittedOn the day the last result was handed in
 * @param lastActivityOn the day something was last heard of it: its assignment, a step of its lead, an answer to it
 * @param silenceNotifiedOn the day its silence was last told, since then
 * @param suspension while its clock stands: it is suspended, or its lead declined and waits for an answer
 * @param seriesId the first occurrence's id, of a recurring task
 * @param nextOccurrenceCreated whether the occurrence after this one was made
 */
public record TaskState(
        TaskId id,
        Assignment assignment,
        TaskDeadline deadline,
        TaskStatus status,
        int percent,
        @Nullable LocalDate submittedOn,
        LocalDate lastActivityOn,
        @Nullable LocalDate silenceNotifiedOn,
        @Nullable Suspension suspension,
        ExtensionRequests extensions,
        CoordinatorParts parts,
        Difficulties difficulties,
        @Nullable String seriesId,
        boolean nextOccurrenceCreated) {

    /** The id that follows from the directive: that of the first occurrence, where the task recurs. */
    public TaskId rootId() {
        return seriesId == null ? id : new TaskId(seriesId);
    }

    /** Who coordinates by now: whom the directive named and whoever was asked since, without those that were released. */
    public List<Coordinator> coordinators() {
        return parts.coordinators();
    }

    /** When the sweep has to look at it; none when nothing is to be told (any more). */
    public Optional<Instant> nextDueAt() {
        return Stream.of(nextRungAt(), silentFrom(), nextOccurrenceFrom())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> nextRungAt() {
        return status.isClockRunning()
                ? Optional.ofNullable(deadline.next()).map(ScheduledReminder::at)
                : Optional.empty();
    }

    /** The instant from which nothing was heard for longer than a reporting period. */
    public Optional<Instant> silentFrom() {
        LocalDate since = silenceNotifiedOn == null ? lastActivityOn : silenceNotifiedOn;
        return status.isClockRunning()
                ? Optional.of(VietnamTime.endOf(since.plus(deadline.reportingPeriod())))
                : Optional.empty();
    }

    /** The first day that does not count, of one that is suspended. */
    public @Nullable LocalDate suspendedSince() {
        return status == TaskStatus.SUSPENDED && suspension != null ? suspension.since() : null;
    }

    /** A new one, of which nothing but its assignment was heard. */
    static TaskState fresh(
            TaskId id, Assignment what, TaskDeadline schedule, @Nullable String seriesId, LocalDate today) {
        return new TaskState(
                id,
                what,
                schedule,
                TaskStatus.ASSIGNED,
                0,
                null,
                today,
                null,
                null,
                ExtensionRequests.NONE,
                CoordinatorParts.of(what.coordinatorsBy(schedule.rule())),
                Difficulties.NONE,
                seriesId,
                false);
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

    /** The instant from which the next occurrence is to be made: once this one's date, as the rule gave it, has passed. */
    Optional<Instant> nextOccurrenceFrom() {
        if (nextOccurrenceCreated || status == TaskStatus.SUSPENDED) {
            return Optional.empty();
        }
        return deadline.rule() instanceof Deadline.Recurring series
                ? series.occurrence(assignment.occurrence() + 1)
                        .map(_ -> VietnamTime.endOf(series.dateOf(assignment.occurrence())))
                : Optional.empty();
    }

    /** Whether another calendar may move its due date or the ladder on it; not while a result that was handed in stops the clock. */
    public boolean dependsOnCalendar() {
        return deadline.dependsOnCalendar() && !status.isFinal() && status != TaskStatus.REPORTED;
    }

    /** The document whose date is its due date, while that may still become known or be corrected. */
    public Optional<DocumentReference> referenceKey() {
        return status.isFinal() || deadline.missed()
                ? Optional.empty()
                : deadline.rule().referenceFor(assignment.assigningAgencyId());
    }

    public boolean isSilentAt(Instant now) {
        return status.isClockRunning()
                && !now.isBefore(VietnamTime.endOf(lastActivityOn.plus(deadline.reportingPeriod())));
    }

    /** By the due date in force, that it was missed being a fact; the reports go by the same rule. */
    public boolean isSubmittedLate() {
        LocalDate dueOn = deadline.dueOn();
        boolean isAfterTheDay = dueOn != null && submittedOn != null && submittedOn.isAfter(dueOn);
        return isAfterTheDay || deadline.missed();
    }

    public boolean isOverdueAt(Instant now) {
        return !status.isFinal() && (deadline.missed() || (status.isClockRunning() && deadline.isPastAt(now)));
    }
}
