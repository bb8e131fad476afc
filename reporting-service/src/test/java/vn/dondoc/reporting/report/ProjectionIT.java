package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.platform.access.AgencyScope.ALL;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BSONException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.projection.TaskProjection;
import vn.dondoc.reporting.projection.TaskReadModel;

class ProjectionIT {
    private final StoredReports stored = new StoredReports();
    private final TaskLog log = new TaskLog(Topics.PARTITIONS);
    private final ReportQueries reports = new ReportQueries(stored.database(), new Agencies(stored.database()));

    @AfterEach
    void close() {
        stored.close();
    }

    /** The figures everyone publishes: 21,914 = 16,051 (14,068 + 1,983) + 5,863 (5,640 + 223). */
    @Test
    void publishedFiguresReconcile() {
        send(14_068, task -> task.reported(DUE).completed());
        send(1_983, task -> task.missed().reported(DUE.plusDays(3)).completed());
        send(5_640, UnaryOperator.identity());
        send(223, TaskEvents::missed);

        pollAll(2_000);

        Report report = reports.summary(ALL);
        assertThat(report.total().counts().byCategory())
                .containsEntry(ReportCategory.IN_TIME, 5_640L)
                .containsEntry(ReportCategory.OVERDUE, 223L)
                .containsEntry(ReportCategory.COMPLETED_ON_TIME, 14_068L)
                .containsEntry(ReportCategory.COMPLETED_LATE, 1_983L);
        assertThat(report.total().counts().total()).isEqualTo(21_914);
        assertThat(report.total().counts().rate()).isEqualTo(new BigDecimal("0.9863"));
        assertThat(sum(reports.byAgency(null, false, ALL))).isEqualTo(21_914);
        assertThat(sum(reports.byDirective(null, 500, ALL))).isEqualTo(21_914);
        stored.assertExact(log);
    }

    @Test
    void transferMovesTheTaskFromOneAgencysLineToTheOthers() {
        send(assigned("d", "1", "H56.01", DUE).transferred("H56.02"), assigned("d", "2", "H56.02", DUE));

        pollAll(2);
        pollAll(10);
        log.sendAllAgain();
        pollAll(3);

        assertThat(reports.byAgency(null, false, ALL).lines()).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo("H56.02");
            assertThat(line.counts().total()).isEqualTo(2);
        });
        assertThat(reports.byAgency("d", false, ALL).lines()).hasSize(1);
        assertThat(tasks("H56.01", null, null)).isEmpty();
        assertThat(tasks("H56.02", null, null)).hasSize(2);
        stored.assertExact(log);
    }

    @Test
    void theFirstMissStaysWithTheAgencyThatLedThen() {
        send(
                assigned("d", "1", "H56.01", DUE)
                        .missed()
                        .transferred("H56.02")
                        .extended(DUE.plusDays(9))
                        .missed(),
                assigned("d", "2", "H56.02", DUE).missed());

        pollAll(10);

        assertThat(tasks("H56.01", true, null))
                .extracting(item -> item.task().assignment().source().item())
                .containsExactly("1");
        assertThat(tasks("H56.02", true, null))
                .extracting(item -> item.task().assignment().source().item())
                .containsExactly("2");
        assertThat(tasks("H56.02", null, null)).hasSize(2);
        assertThat(reports.byAgency(null, false, ALL).lines())
                .extracting(ReportLine::key, line -> line.counts().firstMisses())
                .containsExactly(tuple("H56.01", 1L), tuple("H56.02", 1L));
        assertThat(reports.summary(ALL).total().counts().firstMisses()).isEqualTo(2);
        stored.assertExact(log);
    }

    @Test
    void missedTaskIsFoundEvenAfterAnExtension() {
        send(
                assigned("d", "1", "H56.01", DUE).missed().extended(DUE.plusDays(9)),
                assigned("d", "2", "H56.01", DUE).missed(),
                assigned("d", "3", "H56.01", DUE));

        pollAll(10);

        Counts counts = reports.summary(ALL).total().counts();
        assertThat(counts.of(ReportCategory.OVERDUE)).isEqualTo(1);
        assertThat(counts.of(ReportCategory.IN_TIME)).isEqualTo(2);
        assertThat(tasks(null, true, null))
                .extracting(item -> item.task().assignment().source().item())
                .containsExactly("1", "2");
        assertThat(tasks(null, true, ReportCategory.IN_TIME))
                .extracting(item -> item.task().assignment().source().item())
                .containsExactly("1");
        assertThat(tasks(null, false, null))
                .extracting(item -> item.task().assignment().source().item())
                .containsExactly("3");
    }

    @Test
    void totalsOfAReopenedTaskGoBackToWhatTheyWere() {
        var onTime = assigned("d", "1", "H56.01", DUE).reported(DUE);
        var late = assigned("d", "2", "H56.01", DUE).missed().reported(DUE.plusDays(1));
        send(onTime, late);
        pollAll(10);
        Map<ReportCategory, Long> before = reports.summary(ALL).total().counts().byCategory();

        Stream.of(onTime, late).forEach(task -> log.send(task.completed().last()));
        pollAll(10);
        assertThat(reports.summary(ALL).total().counts().byCategory()).isNotEqualTo(before);
        Stream.of(onTime, late).forEach(task -> log.send(task.reopened().last()));
        pollAll(10);

        assertThat(reports.summary(ALL).total().counts().byCategory()).isEqualTo(before);
        assertThat(tasks(null, true, ReportCategory.OVERDUE))
                .extracting(item -> item.task().assignment().source().item())
                .containsExactly("2");
        stored.assertExact(log);
    }

    private List<TaskListItem> tasks(
            @Nullable String agency, @Nullable Boolean everMissed, @Nullable ReportCategory category) {
        return reports.tasks(new TaskListFilter(agency, null, null, category, everMissed, null), null, 10, ALL)
                .tasks();
    }

    private void send(TaskEvents... tasks) {
        for (TaskEvents task : tasks) {
            task.all().forEach(log::send);
        }
    }

    @Test
    void anEventPutAsideIsCountedWhenItIsHandledAtItsOwnOffset() {
        var aside = assigned("d", "1", "H56.01", DUE);
        var projection = new TaskProjection(stored.database(), Clock.systemUTC());
        projection.on(
                List.of(new ReceivedEvent<>(assigned("d", "2", "H56.01", DUE).last(), 0, 1)));

        projection.on(List.of(new ReceivedEvent<>(aside.last(), 0, 0)));

        assertThat(reports.summary(ALL).total().counts().total()).isEqualTo(2);
    }

    /** No store takes a field with such a name, and the totals have one of each item. */
    @Test
    void anEventThatCannotBeStoredChangesNothingAndSpoilsNoNeighbour() {
        var projection = new TaskProjection(stored.database(), Clock.systemUTC());
        var bad = new ReceivedEvent<>(
                withTaskId("t", assigned("d", "1\0", "H56.01", DUE).last()), 0, 0);
        var neighbour = assigned("d", "2", "H56.01", DUE).last();

        assertThatThrownBy(() -> projection.on(List.of(bad, new ReceivedEvent<>(neighbour, 0, 1))))
                .isInstanceOf(BSONException.class);
        assertThatThrownBy(() -> projection.on(List.of(bad))).isInstanceOf(BSONException.class);
        projection.on(List.of(new ReceivedEvent<>(neighbour, 0, 1)));

        assertThat(reports.summary(ALL).total().counts().total()).isEqualTo(1);
        assertThat(sum(reports.byDirective(null, 500, ALL))).isEqualTo(1);
    }

    private static EventEnvelope<TaskMessage> withTaskId(String taskId, EventEnvelope<TaskMessage> event) {
        return new EventEnvelope<>(
                taskId + ":" + event.sequence(),
                event.source(),
                event.type(),
                taskId,
                event.sequence(),
                event.time(),
                event.trace(),
                event.data());
    }

    @Test
    void anItemWithoutANumberIsCounted() {
        send(assigned("d", "", "H56.01", DUE));

        pollAll(10);

        stored.assertExact(log);
    }

    @Test
    void eventOfAnUnknownTypeLeavesNoGap() {
        var projection = new TaskProjection(stored.database(), Clock.systemUTC());
        var task = assigned("d", "1", "H56.01", DUE);
        String id = task.task().taskId();
        projection.on(List.of(new ReceivedEvent<>(task.last(), 0, 0)));

        projection.advance(Map.of(id, 2L));

        assertThat(projection.lastSequences(List.of(id))).containsExactly(Map.entry(id, 2L));
        assertThat(reports.summary(ALL).total().counts().total()).isEqualTo(1);
    }

    @Test
    void taskMayBeginWithAnEventOfAnUnknownType() {
        var projection = new TaskProjection(stored.database(), Clock.systemUTC());
        var task = assigned("d", "1", "H56.01", DUE);
        String id = task.task().taskId();

        projection.advance(Map.of(id, 1L));

        assertThat(projection.lastSequences(List.of(id))).containsExactly(Map.entry(id, 1L));
        assertThat(tasks(null, null, null)).isEmpty();
        assertThat(tasks(null, false, null)).isEmpty();

        var known = new ReceivedEvent<>(task.acknowledged().last(), 0, 1);
        projection.on(List.of(known));
        projection.advance(Map.of(id, 2L));
        projection.advance(Map.of(id, 1L));

        assertThat(projection.lastSequences(List.of(id))).containsExactly(Map.entry(id, 2L));
        assertThat(tasks(null, null, null)).hasSize(1);
        assertThat(reports.summary(ALL).total().counts().total()).isEqualTo(1);
    }

    /** That instance counted the first event, stood still before it stored the task, and stores it while this one counts. */
    @Test
    void olderTaskInsertedByASlowerInstanceIsReplaced() {
        var task = assigned("d", "1", "H56.01", DUE);
        var older = TaskReadModel.afterEvent(task.last());
        log.send(task.last());
        log.send(task.acknowledged().last());
        var instance = new Instance(stored.database(), log);
        IntStream.range(0, Topics.PARTITIONS).forEach(instance::takeOver);
        instance.injectFault((collection, _) -> {
            if (collection.equals("rows")) {
                instance.injectFault(Instance.WriteFault.NONE);
                stored.database().getCollection("rows").insertOne(older.toDocument());
            }
        });

        instance.poll(10);

        stored.assertExact(log);
    }

    @Test
    void reportSaysWhatTimeItIsAsOf() {
        assertThat(reports.summary(ALL).asOf()).isEqualTo(new AsOf(null, null));
        assigned("d", "1", "H56.01", DUE).acknowledged().all().forEach(log::send);

        pollAll(10);

        assertThat(reports.summary(ALL).asOf().asOf()).isEqualTo(TaskEvents.START.plusSeconds(2));
        assertThat(reports.summary(ALL).asOf().lagMillis()).isPositive();
    }

    private void send(int tasks, UnaryOperator<TaskEvents> life) {
        IntStream.range(0, tasks)
                .mapToObj(i -> assigned("d" + i % 5, i + "/" + tasks, "H56." + i % 40, DUE))
                .map(life)
                .forEach(task -> task.all().forEach(log::send));
    }

    private void pollAll(int limit) {
        var instance = new Instance(stored.database(), log);
        IntStream.range(0, Topics.PARTITIONS).forEach(instance::takeOver);
        while (instance.isBehind()) {
            instance.poll(limit);
        }
    }

    private static long sum(Report report) {
        return report.lines().stream().mapToLong(line -> line.counts().total()).sum();
    }
}
