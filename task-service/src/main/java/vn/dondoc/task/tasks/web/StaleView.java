package vn.dondoc.task.tasks.web;

import vn.dondoc.platform.web.problem.CurrentResource;
import vn.dondoc.task.tasks.StaleTask;

/** Someone else changed the task meanwhile; carries what it is now. */
final class StaleView extends RuntimeException implements CurrentResource {
    private final transient TaskView current;

    StaleView(StaleTask stale, TaskView current) {
        super(stale.getMessage(), stale);
        this.current = current;
    }

    @Override
    public TaskView current() {
        return current;
    }

    @Override
    public long currentVersion() {
        return current.version();
    }
}
