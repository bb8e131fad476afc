package vn.dondoc.task.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.observability.CorrelationScope;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.tasks.BatchOptions;
import vn.dondoc.task.tasks.BatchResult;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * Runs a sweep until nothing waits any more, in the service's own name. A task that could not be handled is counted and left
 * alone for a while, so that it is not tried every second. That is remembered in memory only: after a restart it is simply
 * tried at once.
 */
@Component
class SweepRunner {
    static final BatchOptions OPTIONS = BatchOptions.RANDOM_PAGES.withThreads(4);

    private final TaskBatch batch;
    private final Clock clock;
    private final SweepMeters meters;
    private final SweepProperties properties;
    private final Map<String, Map<TaskId, Instant>> retryAt = new ConcurrentHashMap<>();

    public SweepRunner(TaskBatch batch, Clock clock, SweepMeters meters, SweepProperties properties) {
        this.batch = batch;
        this.clock = clock;
        this.meters = meters;
        this.properties = properties;
    }

    /** Called by one thread at a time for each name. */
    void runUntilDone(String name, TaskPages waiting, TaskChange.Factory changes) {
        Map<TaskId, Instant> deferred = retryAt.computeIfAbsent(name, _ -> new ConcurrentHashMap<>());
        deferred.values().removeIf(retry -> !clock.instant().isBefore(retry));
        CorrelationScope.runWith(CorrelationScope.currentOrNew(), () -> {
            BatchResult result = batch.apply(
                    new WithoutDeferred(waiting, Set.copyOf(deferred.keySet())),
                    changes,
                    () -> byItself(name),
                    OPTIONS);
            Instant retry = clock.instant().plus(properties.retryAfter());
            result.failures().keySet().forEach(id -> deferred.put(id, retry));
            meters.failed(result.failures().size());
        });
    }

    private CommandContext byItself(String name) {
        // the task puts in the agency by whose rule it happens
        return new CommandContext(
                Actor.system("task-service", ""),
                clock.instant(),
                CorrelationScope.currentOrNew(),
                CommandId.of(name + ":" + UUID.randomUUID()));
    }

    private record WithoutDeferred(TaskPages waiting, Set<TaskId> deferred) implements TaskPages {
        @Override
        public List<TaskId> next(@Nullable TaskId after, Set<TaskId> except, int limit) {
            Set<TaskId> all = new HashSet<>(deferred);
            all.addAll(except);
            return waiting.next(after, all, limit);
        }

        @Override
        public List<VersionedTask> load(List<TaskId> ids) {
            return waiting.load(ids);
        }
    }
}
