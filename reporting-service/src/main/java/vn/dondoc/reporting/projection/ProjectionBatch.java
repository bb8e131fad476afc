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
 * Folds the events of one batch over the rows before it, in memory. A record that its partition's checkpoint covers is
 * counted already: it only brings its row up to date. A record beyond it whose event the row has seen is the same event
 * sent once more, and changes nothing.
 */
final class ProjectionBatch {
    private final Map<Integer, Checkpoint> before;
    private final Map<String, TaskReadModel> rowsBefore;
    private final Map<String, TaskReadModel> changed = new LinkedHashMap<>();
    private final Map<Integer, Progress> progress = new HashMap<>();

    ProjectionBatch(Map<Integer, Checkpoint> checkpoints, Map<String, TaskReadModel> rows) {
        this.before = checkpoints;
        this.rowsBefore = rows;
    }

    void add(ReceivedEvent<TaskMessage> received) {
        TaskReadModel row = TaskReadModel.after(received.event());
        TaskReadModel old = current(row.taskId());
        boolean isNews = old == null || old.sequence() < row.sequence();
        if (isNews) {
            changed.put(row.taskId(), row);
        }
        if (received.offset() > checkpointOf(received.partition()).offset()) {
            Progress reached = progress.computeIfAbsent(received.partition(), _ -> new Progress());
            reached.to(received);
            if (isNews) {
                reached.count(old, row);
            }
        }
    }

    private @Nullable TaskReadModel current(String taskId) {
        TaskReadModel row = changed.get(taskId);
        return row == null ? rowsBefore.get(taskId) : row;
    }

    private Checkpoint checkpointOf(int partition) {
        return before.getOrDefault(partition, Checkpoint.none(partition));
    }

    /** The rows to be stored. */
    Collection<TaskReadModel> rows() {
        return changed.values();
    }

    /** The next checkpoint of each partition that had a record beyond its last one. */
    List<Checkpoint> checkpoints(Instant now) {
        return progress.entrySet().stream()
                .map(entry -> entry.getValue().after(checkpointOf(entry.getKey()), now))
                .toList();
    }

    /** How far one partition has come in this batch. */
    private static final class Progress {
        private final CountDeltas deltas = new CountDeltas();
        private long offset = -1;
        private Instant newest = Instant.EPOCH;

        void to(ReceivedEvent<TaskMessage> received) {
            offset = Math.max(offset, received.offset());
            Instant time = received.event().time();
            newest = time.isAfter(newest) ? time : newest;
        }

        void count(@Nullable TaskReadModel old, TaskReadModel row) {
            if (old != null) {
                deltas.add(old.cell(), -1);
            }
            deltas.add(row.cell(), 1);
        }

        Checkpoint after(Checkpoint last, Instant now) {
            return new Checkpoint(last.partition(), last.batch() + 1, offset, deltas, newest, now);
        }
    }
}
