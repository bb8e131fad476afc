package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.coordination.PartReminder;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DeadlineFact;
import vn.dondoc.task.deadline.DueDateChange;

/** What happened to a task. */
public sealed interface TaskEvent {

    Step step();

    record Assigned(Step step) implements TaskEvent {}

    record Acknowledged(Step step) implements TaskEvent {}

    record StatusUpdated(Step step, Progress progress) implements TaskEvent {}

    record Declined(Step step, Reason reason) implements TaskEvent {}

    record Insisted(Step step, Reason reason) implements TaskEvent {}

    /** That somebody else goes on with work in it, or has to. */
    sealed interface OfHandover extends TaskEvent {}

    record Transferred(Step step, String fromAgencyId, Reason reason) implements OfHandover {}

    /** @param before the official of its lead who was in charge; none where nobody was */
    record PersonInChargeChanged(Step step, @Nullable String before) implements OfHandover {}

    /** Its lead is closed, and another agency succeeds it. */
    record Succeeded(Step step, String fromAgencyId) implements OfHandover {}

    record Suspended(Step step, Reason reason) implements TaskEvent {}

    record Resumed(Step step, int workingDays) implements TaskEvent {}

    record Amended(Step step, Reason reason) implements TaskEvent {}

    /** @param corrections as they are told: long texts are cut */
    record Corrected(Step step, List<Correction> corrections, Reason reason) implements TaskEvent {}

    /** What happened to its result. */
    sealed interface OfResult extends TaskEvent {}

    record ResultReported(Step step, Result result) implements OfResult {}

    record ResultWithdrawn(Step step, Reason reason) implements OfResult {}

    record Completed(Step step) implements OfResult {}

    record Reopened(Step step, Reason reason) implements OfResult {}

    record Returned(Step step, Reason reason) implements OfResult {}

    /** What happened to its deadline. */
    sealed interface OfDeadline extends TaskEvent {}

    record ExtensionRequested(Step step, Extension extension) implements OfDeadline {}

    record ExtensionDecided(Step step, Extension extension) implements OfDeadline {}

    record DueDateChanged(Step step, DueDateChange change) implements OfDeadline {}

    record CoordinationUpdated(
            Step step, CoordinatorPart part, @Nullable CoordinationCause cause) implements TaskEvent {}

    /** The part of a closed agency went to the one that succeeds it, or ended where that one leads or has a part itself. */
    record PartSucceeded(Step step, CoordinatorPart part, String fromAgencyId) implements OfHandover {}

    /** That a part is due soon, or was missed. */
    record PartReminded(Step step, PartReminder reminder, boolean late) implements OfDeadline {}

    record DifficultyResolved(Step step, Difficulty difficulty) implements TaskEvent {}

    /** Due soon, due today, missed, escalated. */
    record Reminded(Step step, DeadlineFact.ReminderReached reached) implements OfDeadline {}

    record SilenceNoticed(Step step, LocalDate lastActivityOn) implements OfDeadline {}

    /** An agency that has work here is closed, and nobody succeeds it. */
    record TransferUrged(Step step, String agencyId) implements OfHandover {}

    record Cancelled(Step step, Cancellation cancellation) implements TaskEvent {}

    /**
     * What all events tell.
     *
     * @param task as it stands after the event
     * @param before the state before the event; none at assignment
     */
    record Step(TaskState task, @Nullable TaskStatus before, CommandContext context) {}
}
