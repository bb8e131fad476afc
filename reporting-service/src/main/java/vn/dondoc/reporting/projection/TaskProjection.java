package vn.dondoc.reporting.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.consumer.BatchEventHandler;
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;

/**
 * Keeps the tasks and the running totals. Each event counts exactly once, whatever is redelivered, sent twice, or handled
 * by two instances, without a transaction: every step below is a compare-and-set or guarded, and may be repeated.
 *
 * <ol>
 *   <li>Load the checkpoints of the batch's partitions. One that this instance did not finish itself may be of an instance
 *       that died or stands still between 3 and 5: its deltas are applied now, and the tasks that it counts further than
 *       they are stored are noted.
 *   <li>Load the stored tasks of the batch and apply the events to them in memory ({@link ProjectionBatch}): an event that is
 *       newer than its task brings it up to date, and gives deltas unless the checkpoint says that it is counted.
 *   <li>Build all that is to be written; what no store takes fails here. Then write the next checkpoint with the deltas by
 *       compare-and-set on the batch number. From here on the batch is counted. Who loses starts again at 1.
 *   <li>Apply the deltas to each total, guarded by {@code applied.<partition> < batch}.
 *   <li>Store the tasks, guarded by their sequence. On return the container commits the offset.
 * </ol>
 *
 * <p>Why it is exact. <em>A total</em> gets the deltas of every checkpoint once and in order: the guard stops a second time,
 * and checkpoint n+1 is written only by an instance that has applied n before (steps 1 and 4). <em>An event</em> is counted
 * when its task is stored as new as it, or when the last checkpoint says so, which keeps what it counts until it is stored.
 * That is asked of sequences alone, never of offsets: one that was put aside is counted when it is handled at last, at
 * whatever offset. What the stored tasks hold beyond the checkpoint loaded here was written under a newer one, and then step
 * 3 fails. <em>An instance that wakes up late</em> fails at 3, or finds every guard of 4 and 5 passed.
 *
 * <p>The stored tasks are also what consumption asks for processed sequences. After a crash between 3 and 5 it lets pass
 * what is counted but not stored in the tasks, which is what step 2 needs.
 */
public final class TaskProjection implements BatchEventHandler<TaskMessage>, ProcessedSequences {
    private static final int ATTEMPTS = 5;

    private final Checkpoints checkpoints;
    private final RunningTotals totals;
    private final TaskReadModels tasks;
    private final Clock clock;
    /** By partition the last batch of which this instance has changed the totals and stored all tasks. */
    private final Map<Integer, Long> finishedBatches = new ConcurrentHashMap<>();
    /** The sequences of the tasks that this thread stored last. */
    private final ThreadLocal<Map<String, Long>> storedSequences = ThreadLocal.withInitial(Map::of);

    public TaskProjection(MongoDatabase database, Clock clock) {
        this(database, clock, FaultInjection.NONE);
    }

    public TaskProjection(MongoDatabase database, Clock clock, FaultInjection faults) {
        this.checkpoints = new Checkpoints(new ProjectionCollection(database, "checkpoints", faults));
        this.totals = new RunningTotals(new ProjectionCollection(database, "totals", faults));
        this.tasks = new TaskReadModels(new ProjectionCollection(database, "rows", faults));
        this.clock = clock;
    }

    @Override
    public void on(List<ReceivedEvent<TaskMessage>> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                project(batch);
                return;
            } catch (StaleCheckpoint stale) {
                if (attempt == ATTEMPTS) {
                    throw stale; // redelivered after a pause, by then most likely to the other instance alone
                }
            }
        }
    }

    private void project(List<ReceivedEvent<TaskMessage>> batch) {
        var before =
                checkpoints.load(batch.stream().map(ReceivedEvent::partition).collect(Collectors.toSet()));
        var unfinished = before.values().stream().filter(this::isUnfinished).toList();
        totals.apply(unfinished);
        var known = tasks.load(
                batch.stream().map(received -> received.event().subject()).collect(Collectors.toSet()));
        var projected = new ProjectionBatch(before, unstoredOf(unfinished), known);
        batch.forEach(projected::add);
        var after = projected.nextCheckpoints(clock.instant());
        totals.requireStorable(after);
        tasks.requireStorable(projected.changedTasks());
        checkpoints.writeNext(after);
        totals.apply(after);
        tasks.save(projected.changedTasks(), known.keySet());
        storedSequences.set(projected.changedTasks().stream()
                .map(TaskHistory::task)
                .collect(Collectors.toMap(TaskReadModel::taskId, TaskReadModel::sequence)));
        after.stream()
                .filter(checkpoint ->
                        without(checkpoint.counted(), storedSequences.get()).isEmpty())
                .forEach(checkpoint -> finishedBatches.put(checkpoint.partition(), checkpoint.batch()));
    }

    private boolean isUnfinished(Checkpoint checkpoint) {
        return finishedBatches.getOrDefault(checkpoint.partition(), 0L) != checkpoint.batch();
    }

    /** The tasks that these checkpoints count further than they are stored. */
    private Map<Integer, Map<String, Long>> unstoredOf(List<Checkpoint> unfinished) {
        if (unfinished.isEmpty()) {
            return Map.of(); // as almost always: then the store is not asked
        }
        var stored = tasks.loadSequences(unfinished.stream()
                .flatMap(checkpoint -> checkpoint.counted().keySet().stream())
                .toList());
        return unfinished.stream()
                .collect(Collectors.toMap(Checkpoint::partition, checkpoint -> without(checkpoint.counted(), stored)));
    }

    private static Map<String, Long> without(Map<String, Long> sequences, Map<String, Long> stored) {
        var left = new HashMap<>(sequences);
        left.entrySet().removeIf(each -> stored.getOrDefault(each.getKey(), 0L) >= each.getValue());
        return left;
    }

    @Override
    public Map<String, Long> lastSequences(Collection<String> taskIds) {
        return tasks.loadSequences(taskIds);
    }

    /**
     * The stored tasks hold their sequences already. What they lack are events of a type that this version does not know:
     * to skip these must not look like a gap when the next one comes, be it a task's first event or a later one.
     */
    @Override
    public void advance(Map<String, Long> sequences) {
        tasks.advanceSequences(without(sequences, storedSequences.get()));
    }
}
