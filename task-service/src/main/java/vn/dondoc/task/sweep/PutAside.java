package vn.dondoc.task.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.dondoc.task.core.TaskId;

/**
 * Tasks that could not be handled, until they are tried again. In memory only: after a restart each is simply tried at once.
 * Safe for several threads.
 */
final class PutAside {
    private final Duration patience;
    private final Map<TaskId, Instant> retryAt = new ConcurrentHashMap<>();

    PutAside(Duration patience) {
        this.patience = patience;
    }

    void put(TaskId id, Instant now) {
        retryAt.put(id, now.plus(patience));
    }

    /** Those whose time has not come; the others may be tried again. */
    Set<TaskId> stillAt(Instant now) {
        retryAt.values().removeIf(retry -> !now.isBefore(retry));
        return Set.copyOf(retryAt.keySet());
    }
}
