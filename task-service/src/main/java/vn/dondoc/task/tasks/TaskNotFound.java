package vn.dondoc.task.tasks;

import vn.dondoc.task.core.TaskId;

/** There is no such task. */
public final class TaskNotFound extends RuntimeException {
    private final transient TaskId id;

    TaskNotFound(TaskId id) {
        super("There is no task " + id);
        this.id = id;
    }

    public TaskId id() {
        return id;
    }
}
