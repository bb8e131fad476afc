package vn.dondoc.task.tasks;

import java.util.Map;
import vn.dondoc.task.core.TaskId;

/**
 * What a {@link TaskBatch} came to.
 *
 * @param changed how many tasks it stored
 * @param stopped whether it ended early, as it was not wanted any more
 * @param failures why some tasks could not be changed, each tried by itself; the others are
 */
public record BatchResult(int changed, boolean stopped, Map<TaskId, RuntimeException> failures) {

    public BatchResult {
        failures = Map.copyOf(failures);
    }

    /** For callers that report a failure, or try the whole batch again: throws the first one. */
    public BatchResult orThrow() {
        failures.values().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
        return this;
    }
}
