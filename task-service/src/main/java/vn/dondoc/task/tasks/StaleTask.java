package vn.dondoc.task.tasks;

import vn.dondoc.task.core.TaskId;

/** Someone else changed the task meanwhile; nothing was changed. */
public final class StaleTask extends RuntimeException {
    private final long currentVersion;

    public StaleTask(TaskId id, long currentVersion) {
        super("Nhiệm vụ %1$s vừa được người khác cập nhật, hãy tải lại / Task %1$s was changed meanwhile, load it again"
                .formatted(id));
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
