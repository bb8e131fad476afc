package vn.dondoc.task.tasks;

import vn.dondoc.task.core.TaskId;

/** There is no such task. */
public final class TaskNotFound extends RuntimeException {
    TaskNotFound(TaskId id) {
        super("Không có nhiệm vụ %1$s / There is no task %1$s".formatted(id));
    }
}
