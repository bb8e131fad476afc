package vn.dondoc.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import java.time.Instant;
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

    private final TaskEvents task = assigned("d", "1", "H56.01", DUE);

    @Test
    void newTaskCountsOnce() {
        var folding = folding(-1, Map.of());

        add(folding, 0, task.last());

        assertThat(deltasOf(folding)).containsExactly(Map.entry(cell(ReportCategory.IN_TIME), 1));
        assertThat(folding.rows()).containsExactly(TaskReadModel.after(task.last()));
    }

    @Test
    void stepsThatStayInACategoryChangeTheRowOnly() {
        var before = TaskReadModel.after(task.last());
        var folding = folding(0, Map.of(before.taskId(), before));

        add(folding, 1, task.acknowledged().last());
        add(folding, 2, task.progressed(30).last());

        assertThat(deltasOf(folding)).isEmpty();
        assertThat(folding.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.percent()).isEqualTo(30));
        assertThat(folding.checkpoints(NOW)).singleElement().satisfies(next -> {
            assertThat(next.partition()).isEqualTo(PARTITION);
            assertThat(next.batch()).isEqualTo(2);
            assertThat(next.offset()).isEqualTo(2);
        });
    }

    @Test
    void changeOfCategoryTakesFromOneAndGivesToTheOther() {
        var before = TaskReadModel.after(task.last());
        var folding = folding(0, Map.of(before.taskId(), before));

        add(folding, 1, task.missed().last());

        assertThat(deltasOf(folding))
                .containsOnly(Map.entry(cell(ReportCategory.IN_TIME), -1), Map.entry(cell(ReportCategory.OVERDUE), 1));
    }

    @Test
    void transferTakesFromTheFormerLeadAndGivesToTheNewOne() {
        var before = TaskReadModel.after(task.missed().last());
        var folding = folding(1, Map.of(before.taskId(), before));

        add(folding, 2, task.transferred("H56.02").last());

        assertThat(deltasOf(folding))
                .containsOnly(
                        Map.entry(cell(ReportCategory.OVERDUE), -1),
                        Map.entry(new CountKey("d", "1", "H56.02", ReportCategory.OVERDUE), 1));
        assertThat(folding.rows()).extracting(TaskReadModel::leadAgencyId).containsExactly("H56.02");
    }

    @Test
    void recordUpToTheCheckpointBringsTheRowUpToDateAndCountsNothing() {
        var folding = folding(5, Map.of());

        add(folding, 5, task.last());

        assertThat(folding.rows()).hasSize(1);
        assertThat(folding.checkpoints(NOW)).isEmpty();
    }

    @Test
    void newRecordIsCountedFromWhereTheRedeliveredOnesLead() {
        var folding = folding(1, Map.of());

        add(folding, 1, task.last());
        add(folding, 2, task.missed().last());

        assertThat(deltasOf(folding))
                .containsOnly(Map.entry(cell(ReportCategory.IN_TIME), -1), Map.entry(cell(ReportCategory.OVERDUE), 1));
    }

    @Test
    void eventSentAgainAtANewOffsetCountsNothing() {
        var first = task.last();
        var row = TaskReadModel.after(task.missed().last());
        var folding = folding(1, Map.of(row.taskId(), row));

        add(folding, 2, first);
        add(folding, 3, task.last());

        assertThat(deltasOf(folding)).isEmpty();
        assertThat(folding.rows()).isEmpty();
    }

    private static ProjectionBatch folding(long offset, Map<String, TaskReadModel> rows) {
        var checkpoint = new Checkpoint(PARTITION, 1, offset, new CountDeltas(), Instant.EPOCH, Instant.EPOCH);
        return new ProjectionBatch(offset < 0 ? Map.of() : Map.of(PARTITION, checkpoint), rows);
    }

    private static void add(ProjectionBatch folding, long offset, EventEnvelope<TaskMessage> event) {
        folding.add(new ReceivedEvent<>(event, PARTITION, offset));
    }

    private static Map<CountKey, Integer> deltasOf(ProjectionBatch folding) {
        var deltas = new HashMap<CountKey, Integer>();
        List<Checkpoint> checkpoints = folding.checkpoints(NOW);
        checkpoints.forEach(checkpoint -> checkpoint.deltas().forEach(deltas::put));
        return deltas;
    }

    private static CountKey cell(ReportCategory category) {
        return new CountKey("d", "1", "H56.01", category);
    }
}
