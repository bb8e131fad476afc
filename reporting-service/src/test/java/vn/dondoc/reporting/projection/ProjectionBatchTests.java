package vn.dondoc.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.reporting.report.TaskEvents;

class ProjectionBatchTests {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final int PARTITION = 7;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final TaskKind KIND = new TaskKind(List.of("Tài chính"), "NORMAL", "H56");
    private static final CountKey FIRST_MISS = new CountKey(DAY, "d", "1", "H56.01", KIND, Counts.FIRST_MISSES);

    private final TaskEvents task = assigned("d", "1", "H56.01", DUE);

    @Test
    void newTaskIsCountedOnce() {
        var batch = new ProjectionBatch(Map.of(), Map.of(), Map.of());

        add(batch, 0, task.last());

        assertThat(deltasOf(batch)).containsExactly(Map.entry(key(ReportCategory.IN_TIME), 1));
        assertThat(batch.changedTasks()).containsExactly(storedAfter(task.last()));
    }

    @Test
    void stepsWithinACategoryChangeTheTaskAndNoCount() {
        var before = storedAfter(task.last());
        var batch = batchAfter(Map.of(), Map.of(before.task().taskId(), before));

        add(batch, 1, task.acknowledged().last());
        add(batch, 2, task.progressed(30).last());

        assertThat(deltasOf(batch)).isEmpty();
        assertThat(batch.changedTasks())
                .singleElement()
                .satisfies(changed ->
                        assertThat(changed.task().standing().percent()).isEqualTo(30));
        assertThat(batch.nextCheckpoints(NOW)).singleElement().satisfies(next -> {
            assertThat(next.partition()).isEqualTo(PARTITION);
            assertThat(next.batch()).isEqualTo(2);
            assertThat(next.counted()).isEqualTo(Map.of(before.task().taskId(), 3L));
        });
    }

    @Test
    void changeOfCategoryMovesTheTaskFromOneCountToTheOther() {
        var before = storedAfter(task.last());
        var batch = batchAfter(Map.of(), Map.of(before.task().taskId(), before));

        add(batch, 1, task.missed().last());

        assertThat(deltasOf(batch))
                .containsOnly(
                        Map.entry(key(ReportCategory.IN_TIME), -1),
                        Map.entry(key(ReportCategory.OVERDUE), 1),
                        Map.entry(FIRST_MISS, 1));
    }

    @Test
    void aTaskThatWasRegisteredLateIsOverdueAndNobodysMiss() {
        var before = storedAfter(task.last());
        var batch = batchAfter(Map.of(), Map.of(before.task().taskId(), before));

        add(batch, 1, task.registeredLate().last());

        assertThat(deltasOf(batch))
                .containsOnly(Map.entry(key(ReportCategory.IN_TIME), -1), Map.entry(key(ReportCategory.OVERDUE), 1));
    }

    @Test
    void transferMovesTheTaskFromTheFormerLeadToTheNewOne() {
        var before = storedAfter(task.missed().last());
        var batch = batchAfter(Map.of(), Map.of(before.task().taskId(), before));

        add(batch, 2, task.transferred("H56.02").last());

        assertThat(deltasOf(batch))
                .containsOnly(
                        Map.entry(key(ReportCategory.OVERDUE), -1),
                        Map.entry(new CountKey(DAY, "d", "1", "H56.02", KIND, "OVERDUE"), 1));
        assertThat(batch.changedTasks())
                .extracting(changed -> changed.task().assignment().leadAgencyId())
                .containsExactly("H56.02");
    }

    @Test
    void anEventThatIsCountedUpdatesTheTaskAndCountsNothing() {
        var batch = batchAfter(Map.of(task.task().taskId(), 1L), Map.of());

        add(batch, 5, task.last());

        assertThat(batch.changedTasks()).hasSize(1);
        assertThat(batch.nextCheckpoints(NOW)).isEmpty();
    }

    @Test
    void aNewEventIsCountedAfterThoseRedeliveredWithIt() {
        var batch = batchAfter(Map.of(task.task().taskId(), 1L), Map.of());

        add(batch, 1, task.last());
        add(batch, 2, task.missed().last());

        assertThat(deltasOf(batch))
                .containsOnly(
                        Map.entry(key(ReportCategory.IN_TIME), -1),
                        Map.entry(key(ReportCategory.OVERDUE), 1),
                        Map.entry(FIRST_MISS, 1));
    }

    @Test
    void whatIsCountedAndNotStoredStaysInTheNextCheckpoint() {
        var batch = batchAfter(Map.of("elsewhere", 3L), Map.of());

        add(batch, 1, task.last());

        assertThat(batch.nextCheckpoints(NOW))
                .singleElement()
                .satisfies(next -> assertThat(next.counted())
                        .isEqualTo(Map.of("elsewhere", 3L, task.task().taskId(), 1L)));
    }

    @Test
    void anEventThatWasPutAsideIsCountedWhateverItsOffset() {
        var batch = batchAfter(Map.of("elsewhere", 3L), Map.of());

        add(batch, 0, task.last());

        assertThat(deltasOf(batch)).containsExactly(Map.entry(key(ReportCategory.IN_TIME), 1));
    }

    @Test
    void eventSentAgainAtANewOffsetChangesNothing() {
        var first = task.last();
        var stored = storedAfter(task.missed().last());
        var batch = batchAfter(Map.of(), Map.of(stored.task().taskId(), stored));

        add(batch, 2, first);
        add(batch, 3, task.last());

        assertThat(batch.nextCheckpoints(NOW)).isEmpty();
        assertThat(batch.changedTasks()).isEmpty();
    }

    private static TaskHistory storedAfter(EventEnvelope<TaskMessage> event) {
        return TaskHistory.after(null, TaskReadModel.afterEvent(event));
    }

    /** @param unstored what the last checkpoint counts and is not stored yet */
    private static ProjectionBatch batchAfter(Map<String, Long> unstored, Map<String, TaskHistory> storedTasks) {
        var checkpoint = new Checkpoint(PARTITION, 1, unstored, new CountDeltas(), Instant.EPOCH, Instant.EPOCH);
        return new ProjectionBatch(Map.of(PARTITION, checkpoint), Map.of(PARTITION, unstored), storedTasks);
    }

    private static void add(ProjectionBatch batch, long offset, EventEnvelope<TaskMessage> event) {
        batch.add(new ReceivedEvent<>(event, PARTITION, offset));
    }

    private static Map<CountKey, Integer> deltasOf(ProjectionBatch batch) {
        var deltas = new HashMap<CountKey, Integer>();
        List<Checkpoint> checkpoints = batch.nextCheckpoints(NOW);
        checkpoints.forEach(checkpoint -> checkpoint.deltas().forEach(deltas::put));
        return deltas;
    }

    private static CountKey key(ReportCategory category) {
        return new CountKey(DAY, "d", "1", "H56.01", KIND, category.name());
    }
}
