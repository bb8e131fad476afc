package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.reporting.report.TaskEvents.DUE;
import static vn.dondoc.reporting.report.TaskEvents.assigned;

import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An instance dies or stands still at each write of a batch, with some of it done or none, and others take over. */
class ProjectionCrashIT {
    private static final int PARTITIONS = 3;
    /** Of checkpoints, new totals, deltas, new tasks, changed tasks; and one that never comes. */
    private static final int WRITES = 6;

    private final StoredReports stored = new StoredReports();
    private final TaskLog log = new TaskLog(PARTITIONS);

    @AfterEach
    void close() {
        stored.close();
    }

    static Stream<Arguments> crashes() {
        return IntStream.range(0, WRITES)
                .boxed()
                .flatMap(write -> Stream.of(0, 1, 2)
                        .flatMap(part -> Stream.of(1, 2, 100).map(limit -> Arguments.of(write, part, limit))));
    }

    @ParameterizedTest(name = "at write {0}, {1} halves of it done, then {2} records at once")
    @MethodSource("crashes")
    void figuresAreExactAfterACrash(int write, int halves, int limit) {
        manyTasksInTheMiddleOfTheirLives();

        dieAt(write, halves);
        var heir = newInstance();
        while (heir.isBehind()) {
            heir.poll(limit);
        }

        stored.assertExact(log);
    }

    @ParameterizedTest(name = "at write {0}, {1} halves of it done, others go on with {2} records at once")
    @MethodSource("crashes")
    void figuresAreExactWhenAnInstanceThatStoodStillWakesUp(int write, int halves, int limit) {
        manyTasksInTheMiddleOfTheirLives();
        var sleeper = newInstance();
        var heir = new Instance(stored.database(), log);
        var writes = new AtomicInteger();
        sleeper.injectFault((collection, models) -> {
            if (writes.getAndIncrement() == write) {
                stored.writeSome(collection, part(models, collection.equals("checkpoints") ? 0 : halves));
                IntStream.range(0, PARTITIONS).forEach(partition -> {
                    sleeper.giveUp(partition);
                    heir.takeOver(partition);
                });
                heir.poll(limit);
                heir.poll(limit);
            }
        });

        sleeper.poll(100);
        while (heir.isBehind()) {
            heir.poll(limit);
        }

        stored.assertExact(log);
    }

    private void dieAt(int write, int halves) {
        var writes = new AtomicInteger();
        var victim = newInstance();
        victim.injectFault((collection, models) -> {
            if (writes.getAndIncrement() == write) {
                stored.writeSome(collection, part(models, halves));
                throw new Instance.Crash();
            }
        });
        if (write < WRITES - 1) {
            assertThatThrownBy(() -> victim.poll(100)).isInstanceOf(Instance.Crash.class);
        }
    }

    private Instance newInstance() {
        var instance = new Instance(stored.database(), log);
        IntStream.range(0, PARTITIONS).forEach(instance::takeOver);
        return instance;
    }

    /** Their first event is counted, the rest and further tasks are not; so the batch has inserts and replacements. */
    private void manyTasksInTheMiddleOfTheirLives() {
        var tasks = new ArrayList<TaskEvents>();
        for (int i = 0; i < 8; i++) {
            tasks.add(assigned("d" + i % 2, "1", "H56." + i % 3, i % 2 == 0 ? DUE : null));
            log.send(tasks.getLast().last());
        }
        newInstance().poll(100);
        for (TaskEvents task : tasks) {
            log.send(task.progressed(20).last());
            log.send(task.onDay(1).reported(DUE).last());
            log.send(task.onDay(40).completed().last());
        }
        for (int i = 0; i < 8; i++) {
            log.send(assigned("d3", "2.a", "H56." + i, DUE).last());
        }
    }

    private static List<WriteModel<Document>> part(List<? extends WriteModel<Document>> models, int halves) {
        return List.copyOf(models.subList(0, models.size() * halves / 2));
    }
}
