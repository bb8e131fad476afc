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
 *       that died or stands still between 3 and 4, so its deltas are applied now.
 *   <li>Load the stored tasks of the batch and apply the events to them in memory ({@link ProjectionBatch}): records up to the
 *       checkpoint's offset bring tasks up to date, records beyond it also give deltas.
 *   <li>Write the next checkpoint with the deltas by compare-and-set on the batch number. From here on the batch is counted.
 *       Who loses starts again at 1.
 *   <li>Apply the deltas to each total, guarded by {@code applied.<partition> < batch}.
 *   <li>Store the tasks, guarded by their sequence. On return the container commits the offset.
 * </ol>
 *
 * <p>Why it is exact. <em>A total</em> gets the deltas of every checkpoint once and in order: the guard stops a second time,
 * and checkpoint n+1 is written only by an instance that has applied n before (steps 1 and 4). <em>The deltas</em> of
 * checkpoint n+1 start where n ended: the offset is committed after step 5, so all tasks below the first record of any
 * batch are stored, and the records between it and the checkpoint are in the batch and come first; whatever the stored
 * tasks hold beyond the checkpoint loaded here was written under a newer one, and then step 3 fails. <em>An instance that
 * wakes up late</em> fails at 3, or finds every guard of 4 and 5 passed. <em>A record sent again</em> at a new offset finds
 * its task as new as itself.
 *
 * <p>The stored tasks are also what consumption asks for processed sequences. After a crash between 3 and 5 it lets pass
 * what is counted but not stored in the tasks, which is what step 2 needs. Checkpoints belong to the topic's offsets: when
 * the topic is made anew, this database has to be dropped with it.
 */
public final class TaskProjection implements BatchEventHandler<TaskMessage>, ProcessedSequences {
    private static final int ATTEMPTS = 5;

    private final Checkpoints checkpoints;
    private final RunningTotals totals;
    private final TaskReadModels tasks;
    private final Clock clock;
    /** By partition the last batch that this instance has applied to the totals. */
    private final Map<Integer, Long> appliedBatches = new ConcurrentHashMap<>();
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
        apply(before.values().stream().filter(this::isUnfinished).toList());
        var known = tasks.load(
                batch.stream().map(received -> received.event().subject()).collect(Collectors.toSet()));
        var projected = new ProjectionBatch(before, known);
        batch.forEach(projected::add);
        var after = projected.nextCheckpoints(clock.instant());
        checkpoints.writeNext(after);
        apply(after);
        tasks.save(projected.changedTasks(), known.keySet());
        storedSequences.set(projected.changedTasks().stream()
                .collect(Collectors.toMap(TaskReadModel::taskId, TaskReadModel::sequence)));
    }

    private boolean isUnfinished(Checkpoint checkpoint) {
        return appliedBatches.getOrDefault(checkpoint.partition(), 0L) != checkpoint.batch();
    }

    private void apply(List<Checkpoint> counted) {
        totals.apply(counted);
        counted.forEach(checkpoint -> appliedBatches.put(checkpoint.partition(), checkpoint.batch()));
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
        var inTasks = storedSequences.get();
        var skipped = new HashMap<>(sequences);
        skipped.entrySet().removeIf(each -> inTasks.getOrDefault(each.getKey(), 0L) >= each.getValue());
        tasks.advanceSequences(skipped);
    }
}
