package vn.dondoc.task.tasks.persistence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.CoordinationCause;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Reminder;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DeadlineFact;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.reminder.ScheduledReminder;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Difficulty;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskState;

/** What others hear of each event. A new event does not compile until someone decides it here. */
final class TaskMessageMapper {
    private TaskMessageMapper() {}

    static TaskMessage of(TaskEvent event) {
        TaskFacts task = facts(event.step());
        Actor actor = event.step().context().actor();
        return switch (event) {
            case TaskEvent.Assigned _ -> new TaskMessage.Assigned(task, actor);
            case TaskEvent.Acknowledged _ -> new TaskMessage.Acknowledged(task, actor);
            case TaskEvent.StatusUpdated(var _, var progress) ->
                new TaskMessage.StatusUpdated(
                        task, progress.text(), progress.difficulties(), progress.evidence(), actor);
            case TaskEvent.Declined(var _, var reason) -> new TaskMessage.Declined(task, reason.text(), actor);
            case TaskEvent.Insisted(var _, var reason) -> new TaskMessage.Insisted(task, reason.text(), actor);
            case TaskEvent.OfHandover handover -> of(handover, task, actor);
            case TaskEvent.Suspended(var _, var reason) -> new TaskMessage.Suspended(task, reason.text(), actor);
            case TaskEvent.Resumed(var _, var days) -> new TaskMessage.Resumed(task, days, actor);
            case TaskEvent.Amended(var _, var reason) -> new TaskMessage.Amended(task, reason.text(), actor);
            case TaskEvent.Corrected(var _, var corrections, var reason) ->
                new TaskMessage.Corrected(task, corrections, reason.text(), actor);
            case TaskEvent.CoordinationUpdated(var _, var part, var cause) ->
                new TaskMessage.CoordinationUpdated(task, part, actor, cause, null);
            case TaskEvent.DifficultyResolved(var _, var difficulty) -> resolved(task, difficulty, actor);
            case TaskEvent.Cancelled(var _, var it) ->
                new TaskMessage.Cancelled(task, it.reason().text(), actor, it.cause(), it.replacedByNumber());
            case TaskEvent.OfResult result -> of(result, task, actor);
            case TaskEvent.OfDeadline deadline -> of(deadline, task, actor);
        };
    }

    private static TaskMessage of(TaskEvent.OfHandover event, TaskFacts task, Actor actor) {
        return switch (event) {
            case TaskEvent.Transferred(var _, var from, var reason) ->
                new TaskMessage.Transferred(task, from, reason.text(), actor, null);
            case TaskEvent.PersonInChargeChanged(var _, var before) ->
                new TaskMessage.PersonInChargeChanged(task, before, actor);
            case TaskEvent.Succeeded(var _, var from) -> TaskMessage.Transferred.bySuccession(task, from, actor);
            case TaskEvent.PartSucceeded(var _, var part, var from) ->
                new TaskMessage.CoordinationUpdated(task, part, actor, CoordinationCause.SUCCESSION, from);
            case TaskEvent.TransferUrged(var _, var closed) -> new TaskMessage.TransferUrged(task, closed, actor);
        };
    }

    private static TaskMessage of(TaskEvent.OfResult event, TaskFacts task, Actor actor) {
        return switch (event) {
            case TaskEvent.ResultReported(var _, var result) ->
                new TaskMessage.ResultReported(task, result.text(), result.evidence(), actor);
            case TaskEvent.ResultWithdrawn(var _, var reason) ->
                new TaskMessage.ResultWithdrawn(task, reason.text(), actor);
            case TaskEvent.Completed _ -> new TaskMessage.Completed(task, actor);
            case TaskEvent.Reopened(var _, var reason) -> new TaskMessage.Reopened(task, reason.text(), actor);
            case TaskEvent.Returned(var _, var reason) -> new TaskMessage.Returned(task, reason.text(), actor);
        };
    }

    private static TaskMessage of(TaskEvent.OfDeadline event, TaskFacts task, Actor actor) {
        return switch (event) {
            case TaskEvent.ExtensionRequested(var _, var asked) ->
                new TaskMessage.ExtensionRequested(task, asked, actor);
            case TaskEvent.ExtensionDecided(var _, var decided) ->
                new TaskMessage.ExtensionDecided(task, decided, actor);
            case TaskEvent.DueDateChanged(var _, var change) ->
                TaskMessage.DueDateChanged.of(
                                task,
                                change.dateBefore(),
                                change.cause(),
                                change.reason().stated(),
                                actor)
                        .after(change.reason().clockStop());
            case TaskEvent.Reminded(var _, var reached) -> reminded(task, reached, actor);
            case TaskEvent.PartReminded partReminded -> reminded(task, partReminded, actor);
            case TaskEvent.SilenceNoticed(var _, var heardOn) -> new TaskMessage.SilenceNoticed(task, heardOn, actor);
        };
    }

    private static TaskMessage resolved(TaskFacts task, Difficulty difficulty, Actor actor) {
        String how = Objects.requireNonNull(difficulty.resolution()).text();
        return new TaskMessage.DifficultyResolved(task, difficulty.number(), difficulty.text(), how, actor);
    }

    private static TaskMessage reminded(TaskFacts task, TaskEvent.PartReminded event, Actor actor) {
        CoordinatorPart part = event.reminder().part();
        ScheduledReminder sent = event.reminder().reminder();
        var reminder = new Reminder(Objects.requireNonNull(part.dueOn()), sent.at(), event.late());
        return sent.kind() == ReminderKind.MISSED
                ? new TaskMessage.CoordinationMissed(task, part, reminder, actor)
                : new TaskMessage.CoordinationDueSoon(task, part, reminder, actor);
    }

    private static TaskMessage reminded(TaskFacts task, DeadlineFact.ReminderReached reached, Actor actor) {
        ScheduledReminder sent = reached.reminder();
        Reminder reminder = new Reminder(reached.dueOn(), sent.at(), reached.late());
        return switch (sent.kind()) {
            case DUE_SOON -> new TaskMessage.DueSoon(task, reminder, actor);
            case DUE_TODAY -> new TaskMessage.DueToday(task, reminder, actor);
            case MISSED -> new TaskMessage.DeadlineMissed(task, reached.dueOn(), reminder, actor);
            case ESCALATED -> new TaskMessage.Escalated(task, sent.number(), sent.workingDaysLate(), reminder, actor);
        };
    }

    private static TaskFacts facts(TaskEvent.Step step) {
        return facts(
                step.before(),
                step.task(),
                step.task().assignment(),
                step.task().deadline());
    }

    private static TaskFacts facts(
            @Nullable TaskStatus before, TaskState task, Assignment assignment, TaskDeadline deadline) {
        return new TaskFacts(
                task.id().value(),
                assignment.directiveId(),
                assignment.directive().number(),
                assignment.directive().subject(),
                assignment.assigningAgencyId(),
                assignment.itemNumber(),
                assignment.item().text(),
                assignment.leadAgencyId(),
                task.coordinators(),
                assignment.item().fields(),
                assignment.item().urgency(),
                assignment.directiveTasks(),
                deadline.rule().rule(),
                deadline.dueOn(),
                deadline.history().originalDate(),
                deadline.reminders().firstMissedOn(),
                before == null ? null : state(before),
                state(task.status()),
                task.percent(),
                task.lifecycle().submittedOn(),
                deadline.dueTime(),
                revision(deadline),
                deadline.reminders().missed(),
                task.series().first() == null ? null : task.series().first().value(),
                deadline.reminders().firstMissedBy(),
                deadline.reminders().registeredLate(),
                task.personInCharge());
    }

    /** None before there is a due date. */
    private static @Nullable Integer revision(TaskDeadline deadline) {
        int revision = deadline.history().revision();
        return revision == 0 ? null : revision;
    }

    private static vn.dondoc.contracts.task.TaskStatus state(TaskStatus status) {
        return switch (status) {
            case ASSIGNED -> vn.dondoc.contracts.task.TaskStatus.ASSIGNED;
            case ACKNOWLEDGED -> vn.dondoc.contracts.task.TaskStatus.ACKNOWLEDGED;
            case IN_PROGRESS -> vn.dondoc.contracts.task.TaskStatus.IN_PROGRESS;
            case REPORTED -> vn.dondoc.contracts.task.TaskStatus.REPORTED;
            case COMPLETED -> vn.dondoc.contracts.task.TaskStatus.COMPLETED;
            case DECLINED -> vn.dondoc.contracts.task.TaskStatus.DECLINED;
            case SUSPENDED -> vn.dondoc.contracts.task.TaskStatus.SUSPENDED;
            case CANCELLED -> vn.dondoc.contracts.task.TaskStatus.CANCELLED;
        };
    }
}
