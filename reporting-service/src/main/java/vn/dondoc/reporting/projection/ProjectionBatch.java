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
 * Applies the events of one batch to the stored tasks, in memory. A record that its partition's checkpoint covers is
 * counted already: it only brings its task up to date. A record beyond the checkpoint that is no newer than its task is an
 * event sent once more, and changes nothing.
 */
final class ProjectionBatch {
    private final Map<Integer, Checkpoint> lastCheckpoints;
    private final Map<String, TaskReadModel> storedTasks;
    private final Map<String, TaskReadModel> changedTasks = new LinkedHashMap<>();
    private final Map<Integer, Progress> progressByPartition = new HashMap<>();

    ProjectionBatch(Map<Integer, Checkpoint> checkpoints, Map<String, TaskReadModel> storedTasks) {
        this.lastCheckpoints = checkpoints;
        this.storedTasks = storedTasks;
    }

    void add(ReceivedEvent<TaskMessage> received) {
        TaskReadModel next = TaskReadModel.afterEvent(received.event());
        TaskReadModel last = latest(next.taskId());
        boolean isNewer = last == null || last.sequence() < next.sequence();
        if (isNewer) {
            changedTasks.put(next.taskId(), next);
        }
        if (received.offset() > lastCheckpointOf(received.partition()).offset()) {
            Progress progress = progressByPartition.computeIfAbsent(received.partition(), _ -> new Progress());
            progress.advanceTo(received);
            if (isNewer) {
                progress.addDeltas(last, next);
            }
        }
    }

    private @Nullable TaskReadModel latest(String taskId) {
        TaskReadModel task = changedTasks.get(taskId);
        return task == null ? storedTasks.get(taskId) : task;
    }

    private Checkpoint lastCheckpointOf(int partition) {
        return lastCheckpoints.getOrDefault(partition, Checkpoint.before(partition));
    }

    /** The tasks to be stored. */
    Collection<TaskReadModel> changedTasks() {
        return changedTasks.values();
    }

    /** The next checkpoint of each partition that had a record beyond its last one. */
    List<Checkpoint> nextCheckpoints(Instant now) {
        return progressByPartition.entrySet().stream()
                .map(entry -> entry.getValue().nextCheckpoint(lastCheckpointOf(entry.getKey()), now))
                .toList();
    }

    /** How far one partition has come in this batch. */
    private static final class Progress {
        private final CountDeltas deltas = new CountDeltas();
        private long offset = -1;
        private Instant newestEventAt = Instant.EPOCH;

        void advanceTo(ReceivedEvent<TaskMessage> received) {
            offset = Math.max(offset, received.offset());
            Instant time = received.event().time();
            newestEventAt = time.isAfter(newestEventAt) ? time : newestEventAt;
        }

        void addDeltas(@Nullable TaskReadModel last, TaskReadModel next) {
            if (last != null) {
                deltas.add(last.countKey(), -1);
            }
            deltas.add(next.countKey(), 1);
        }

        Checkpoint nextCheckpoint(Checkpoint last, Instant now) {
            return new Checkpoint(last.partition(), last.batch() + 1, offset, deltas, newestEventAt, now);
        }
    }
}
