package vn.dondoc.task.core;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.task.tasks.TaskState;

/**
 * Where a task stands against its due date. Derived whenever it is asked for, never stored: an open task is told from the day
 * of asking, a completed one from the day its accepted result was handed in. The same groups as in the reports, where
 * {@link #DUE_SOON} is a part of in time. A task that was declined, suspended or cancelled has none.
 */
public enum Timeliness {
    NO_DEADLINE,
    IN_TIME,
    DUE_SOON,
    OVERDUE,
    COMPLETED_ON_TIME,
    COMPLETED_LATE;

    public static Optional<Timeliness> of(TaskState task, Instant now) {
        return switch (task.status()) {
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, REPORTED -> Optional.of(ofOpen(task, now));
            case COMPLETED -> Optional.of(task.isSubmittedLate() ? COMPLETED_LATE : COMPLETED_ON_TIME);
            case DECLINED, SUSPENDED, CANCELLED -> Optional.empty();
        };
    }

    private static Timeliness ofOpen(TaskState task, Instant now) {
        if (task.isOverdueAt(now)) {
            return OVERDUE;
        }
        if (task.deadline().dueOn() == null) {
            return NO_DEADLINE;
        }
        // a result that is handed in stops the clock
        return task.status().isClockRunning() && task.deadline().isDueSoonAt(now) ? DUE_SOON : IN_TIME;
    }

    /** The states in which a task can have it. */
    public Set<TaskStatus> states() {
        return switch (this) {
            case NO_DEADLINE, IN_TIME, OVERDUE ->
                EnumSet.of(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS, TaskStatus.REPORTED);
            case DUE_SOON -> EnumSet.of(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);
            case COMPLETED_ON_TIME, COMPLETED_LATE -> EnumSet.of(TaskStatus.COMPLETED);
        };
    }
}
