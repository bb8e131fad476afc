package vn.dondoc.notification.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskStatus;

/**
 * How a task stands.
 *
 * @param sequence of the event that says so; an older one never takes its place
 * @param personInCharge the official of its lead who is; none where nobody is named
 * @param changedAt when that event happened
 * @param dueOn the date that counts; none where there is none
 */
@Document("tasks")
public record TaskSnapshot(
        String id,
        long sequence,
        Instant changedAt,
        TaskStatus state,
        String leadAgencyId,
        @Nullable String personInCharge,
        @Nullable LocalDate dueOn,
        Subject subject) {
    static final Set<TaskStatus> RUNNING =
            EnumSet.of(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);

    static final Set<TaskStatus> SETTLED = EnumSet.of(TaskStatus.COMPLETED, TaskStatus.CANCELLED);

    /** What the task is. */
    public record Subject(String directiveId, String directiveNumber, String itemNumber, String text) {}

    static TaskSnapshot of(TaskFacts task, long sequence, Instant time) {
        return new TaskSnapshot(
                task.taskId(),
                sequence,
                time,
                task.state(),
                task.leadAgencyId(),
                task.personInCharge(),
                task.dueOn(),
                new Subject(task.directiveId(), task.directiveNumber(), task.itemNumber(), task.itemText()));
    }

    /** Nobody has anything to do any more. */
    public boolean isSettled() {
        return SETTLED.contains(state);
    }

    /** Whether its lead is to do something until the due date: not while it is suspended, refused or handed in. */
    public boolean isRunning() {
        return RUNNING.contains(state);
    }

    /** Whether its lead has handed in a result and waits, with nothing to do until somebody decides on it. */
    public boolean isHandedIn() {
        return state == TaskStatus.REPORTED;
    }
}
