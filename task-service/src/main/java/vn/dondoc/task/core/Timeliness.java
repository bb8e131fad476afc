package vn.dondoc.task.core;

import java.util.EnumSet;
import java.util.Set;

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
