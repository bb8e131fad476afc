package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.platform.access.AgencyScope.ALL;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.dimension.TaskListFilter;
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

    @Test
    void transferMovesTheTaskFromOneAgencysLineToTheOthers() {
        send(assigned("d", "1", "H56.01", DUE).transferred("H56.02"), assigned("d", "2", "H56.02", DUE));

        pollAll(2);
        pollAll(10);
        log.sendAllAgain();
        pollAll(3);

        assertThat(reports.byAgency(null, false, ALL, null).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.key()).isEqualTo("H56.02");
                    assertThat(line.counts().total()).isEqualTo(2);
                });
        assertThat(reports.byAgency("d", false, ALL, null).lines()).hasSize(1);
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
        assertThat(reports.byAgency(null, false, ALL, null).lines())
                .extracting(ReportLine::key, line -> line.counts().firstMisses())
                .containsExactly(tuple("H56.01", 1L), tuple("H56.02", 1L));
        assertThat(now().firstMisses()).isEqualTo(2);
        stored.assertExact(log);
    }

    @Test
    void missedTaskIsFoundEvenAfterAnExtension() {
        send(
                assigned("d", "1", "H56.01", DUE).missed().extended(DUE.plusDays(9)),
                assigned("d", "2", "H56.01", DUE).missed(),
                assigned("d", "3", "H56.01", DUE));

        pollAll(10);

        Counts counts = now();
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
        Map<ReportCategory, Long> before = now().byCategory();

        Stream.of(onTime, late).forEach(task -> log.send(task.completed().last()));
        pollAll(10);
        assertThat(now().byCategory()).isNotEqualTo(before);
        Stream.of(onTime, late).forEach(task -> log.send(task.reopened().last()));
        pollAll(10);

        assertThat(now().byCategory()).isEqualTo(before);
        assertThat(tasks(null, true, ReportCategory.OVERDUE))
                .extracting(item -> item.task().assignment().source().item())
                .containsExactly("2");
        stored.assertExact(log);
    }

    private Counts now() {
        return reports.summary(ALL, null).total().counts();
    }

    private List<TaskListItem> tasks(
            @Nullable String agency, @Nullable Boolean everMissed, @Nullable ReportCategory category) {
        return reports.tasks(
                        new TaskListFilter(Slice.EVERYTHING.with(Dimension.AGENCY, agency), category, everMissed, null),
                        null,
                        10,
                        ALL,
                        null)
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

        assertThat(now().total()).isEqualTo(2);
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

        assertThat(now().total()).isEqualTo(1);
        assertThat(sum(reports.byDirective(null, 500, ALL, null))).isEqualTo(1);
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
        assertThat(now().total()).isEqualTo(1);
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
        assertThat(now().total()).isEqualTo(1);
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
        assertThat(reports.summary(ALL, null).asOf()).isEqualTo(new AsOf(null, null, Map.of(), null));
        assigned("d", "1", "H56.01", DUE).acknowledged().all().forEach(log::send);

        pollAll(10);

        assertThat(reports.summary(ALL, null).asOf().asOf()).isEqualTo(TaskEvents.START.plusSeconds(2));
        assertThat(reports.summary(ALL, null).asOf().lagMillis()).isPositive();
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
