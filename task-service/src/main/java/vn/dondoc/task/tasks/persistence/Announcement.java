package vn.dondoc.task.tasks.persistence;

import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskState;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Schedule;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskSnapshot;
import vn.dondoc.task.tasks.TaskStatus;

/** What others hear of each event. A new event does not compile until someone decides it here. */
final class Announcement {
    private Announcement() {}

    static TaskMessage of(TaskEvent event) {
        TaskFacts task = facts(event.step());
        Actor actor = event.step().moment().actor();
        return switch (event) {
            case TaskEvent.Assigned _ -> new TaskMessage.Assigned(task, actor);
            case TaskEvent.Acknowledged _ -> new TaskMessage.Acknowledged(task, actor);
            case TaskEvent.StatusUpdated(var _, var progress) ->
                new TaskMessage.StatusUpdated(task, progress.text(), progress.difficulties(), null, actor);
            case TaskEvent.ResultReported(var _, var result) ->
                new TaskMessage.ResultReported(task, result.text(), result.evidence(), actor);
            case TaskEvent.Completed _ -> new TaskMessage.Completed(task, actor);
            case TaskEvent.Returned(var _, var reason) -> new TaskMessage.Returned(task, reason.text(), actor);
            case TaskEvent.Declined(var _, var reason) -> new TaskMessage.Declined(task, reason.text(), actor);
            case TaskEvent.DeadlineMissed(var _, var dueOn) -> new TaskMessage.DeadlineMissed(task, dueOn, null, actor);
            case TaskEvent.Cancelled(var _, var reason) -> new TaskMessage.Cancelled(task, reason.text(), actor);
        };
    }

    private static TaskFacts facts(TaskEvent.Step step) {
        TaskSnapshot task = step.task();
        Assignment what = task.assignment();
        Schedule schedule = task.schedule();
        return new TaskFacts(
                task.id().value(),
                what.directiveId(),
                what.directiveNumber(),
                what.directiveSubject(),
                what.assigningAgencyId(),
                what.itemNumber(),
                what.itemText(),
                what.leadAgencyId(),
                what.coordinators(),
                what.fields(),
                what.urgency(),
                what.directiveTasks(),
                schedule.deadline().rule(),
                schedule.dueOn(),
                schedule.originalDueOn(),
                schedule.missedOn(),
                step.before() == null ? null : state(step.before()),
                state(task.status()),
                task.percent(),
                task.handedInOn(),
                null,
                null,
                null,
                null);
    }

    private static TaskState state(TaskStatus status) {
        return switch (status) {
            case ASSIGNED -> TaskState.ASSIGNED;
            case ACKNOWLEDGED -> TaskState.ACKNOWLEDGED;
            case IN_PROGRESS -> TaskState.IN_PROGRESS;
            case REPORTED -> TaskState.REPORTED;
            case COMPLETED -> TaskState.COMPLETED;
            case DECLINED -> TaskState.DECLINED;
            case SUSPENDED -> TaskState.SUSPENDED;
            case CANCELLED -> TaskState.CANCELLED;
        };
    }
}
