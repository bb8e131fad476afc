package vn.dondoc.reporting.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;

/**
 * Applies the events of one batch to the stored tasks, in memory. An event that is no newer than its task changes nothing. One
 * that a checkpoint says is counted only brings its task up to date; any other is counted, wherever it stands on its topic.
 */
final class ProjectionBatch {
    private final Map<Integer, Checkpoint> lastCheckpoints;
    private final Map<Integer, Map<String, Long>> unstored;
    private final Map<String, TaskHistory> storedTasks;
    private final Map<String, TaskHistory> changedTasks = new LinkedHashMap<>();
    private final Map<Integer, Progress> progressByPartition = new HashMap<>();

    /** @param unstored by partition the tasks that are counted further than they are stored, and how far */
    ProjectionBatch(
            Map<Integer, Checkpoint> checkpoints,
            Map<Integer, Map<String, Long>> unstored,
            Map<String, TaskHistory> storedTasks) {
        this.lastCheckpoints = checkpoints;
        this.unstored = unstored;
        this.storedTasks = storedTasks;
    }

    void add(ReceivedEvent<TaskMessage> received) {
        TaskReadModel next = TaskReadModel.afterEvent(received.event());
        TaskHistory last = latest(next.taskId());
        if (last != null && last.task().sequence() >= next.sequence()) {
            return;
        }
        TaskHistory history = TaskHistory.after(last, next);
        changedTasks.put(next.taskId(), history);
        if (next.sequence() > unstoredOf(received.partition()).getOrDefault(next.taskId(), 0L)) {
            progressByPartition
                    .computeIfAbsent(received.partition(), _ -> new Progress())
                    .count(last, history);
        }
    }

    private Map<String, Long> unstoredOf(int partition) {
        return unstored.getOrDefault(partition, Map.of());
    }

    private @Nullable TaskHistory latest(String taskId) {
        TaskHistory task = changedTasks.get(taskId);
        return task == null ? storedTasks.get(taskId) : task;
    }

    private Checkpoint lastCheckpointOf(int partition) {
        return lastCheckpoints.getOrDefault(partition, Checkpoint.before(partition));
    }

    /** The tasks to be stored. */
    Collection<TaskHistory> changedTasks() {
        return changedTasks.values();
    }

    /** The next checkpoint of each partition of which something is counted in this batch. */
    List<Checkpoint> nextCheckpoints(Instant now) {
        return progressByPartition.entrySet().stream()
                .map(entry -> entry.getValue()
                        .nextCheckpoint(lastCheckpointOf(entry.getKey()), unstoredOf(entry.getKey()), now))
                .toList();
    }

    /** What is counted of one partition in this batch. */
    private static final class Progress {
        private final CountDeltas deltas = new CountDeltas();
        private final Map<String, Long> counted = new LinkedHashMap<>();
        private Instant newestEventAt = Instant.EPOCH;

        /** Until the day of the change the task counted as before. */
        void count(@Nullable TaskHistory before, TaskHistory after) {
            if (before != null) {
                before.task().countKeys(after.since()).forEach(key -> deltas.add(key, -1));
            }
            TaskReadModel next = after.task();
            next.countKeys(after.since()).forEach(key -> deltas.add(key, 1));
            counted.put(next.taskId(), next.sequence());
            newestEventAt = next.updatedAt().isAfter(newestEventAt) ? next.updatedAt() : newestEventAt;
        }

        Checkpoint nextCheckpoint(Checkpoint last, Map<String, Long> unstored, Instant now) {
            var all = new LinkedHashMap<>(unstored);
            all.putAll(counted);
            return new Checkpoint(last.partition(), last.batch() + 1, all, deltas, newestEventAt, now);
        }
    }
}
