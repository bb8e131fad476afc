package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.ListedTasks;
import vn.dondoc.task.tasks.Tasks;

/** The sweep on a real store, by two instances that are told when to sweep. */
class DeadlineSweepIT {
    private static final MutableClock CLOCK = Given.clock();
    private static RunningService one;
    private static RunningService other;

    private final String directive = "d" + UUID.randomUUID();
    private final Tasks tasks = one.bean(Tasks.class);

    @BeforeAll
    static void start() {
        String database = TestStores.freshDatabase();
        one = RunningService.startQuiet(database, CLOCK);
        other = RunningService.startQuiet(database, CLOCK);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    private void assign(int count) {
        tasks.addAll(
                IntStream.range(0, count)
                        .mapToObj(i -> Given.assigned(Given.assignment(directive, "1", "H56." + i)))
                        .toList(),
                Given.assigner(Given.IN_TIME));
    }

    private static double missedBy(RunningService instance) {
        return instance.bean(MeterRegistry.class)
                .get("dondoc.deadlines.missed")
                .counter()
                .count();
    }

    @Test
    void eachMissIsReportedOnceThoughTwoSweepAtOnce() throws InterruptedException {
        double before = missedBy(one) + missedBy(other);
        assign(700);
        CLOCK.setInstant(Given.MISSED_FROM);

        bothSweepAtOnce();
        // who lost the race for a page leaves the rest to the next sweep
        one.bean(DeadlineSweep.class).run();

        Waiting.until(
                "the misses", () -> WireEvents.heardOf(directive, "deadline-missed"), heard -> heard.size() >= 700);
        assertThat(WireEvents.heardOf(directive, "deadline-missed"))
                .extracting(WireEvents.Heard::taskId)
                .hasSize(700)
                .doesNotHaveDuplicates();
        assertThat(missedBy(one) + missedBy(other) - before).isEqualTo(700);
        assertThat(tasks.list(ListedTasks.first(TaskFilter.ofDirective(directive), 1_000)))
                .hasSize(700)
                .allSatisfy(stored -> {
                    assertThat(stored.version()).isEqualTo(2);
                    assertThat(stored.task().state().deadline().reminders().firstMissedOn())
                            .isEqualTo(Given.DUE);
                });
    }

    private static void bothSweepAtOnce() throws InterruptedException {
        var ready = new CountDownLatch(1);
        List<Thread> sweeps = Stream.of(one, other)
                .map(instance -> Thread.ofVirtual().start(() -> {
                    awaitUninterrupted(ready);
                    instance.bean(DeadlineSweep.class).run();
                }))
                .toList();
        ready.countDown();
        for (Thread sweep : sweeps) {
            sweep.join();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSweepGoesPastADocumentItCannotRead() {
        assign(3);
        CLOCK.setInstant(Given.MISSED_FROM);
        Document damaged = new Document("lifecycle.status", "NO_SUCH_STATUS");
        var documents = one.bean(MongoOperations.class).getCollection("tasks");
        String poison = directive + "-1-H56.1";
        documents.updateOne(new Document("_id", poison), new Document("$set", damaged));

        oneSweepsByItself();

        assertThat(List.of(id(0), id(2)))
                .allSatisfy(id -> assertThat(missedOn(id)).isEqualTo(Given.DUE));
        documents.updateOne(
                new Document("_id", poison), new Document("$set", new Document("lifecycle.status", "ASSIGNED")));
        CLOCK.add(Duration.ofMinutes(2));
        oneSweepsByItself();
        assertThat(missedOn(id(1))).isEqualTo(Given.DUE);
    }

    /** Its share, and with the next run what the other left of its own. */
    private static void oneSweepsByItself() {
        one.bean(DeadlineSweep.class).run();
        one.bean(DeadlineSweep.class).run();
    }

    private @Nullable LocalDate missedOn(TaskId id) {
        return tasks.find(id)
                .orElseThrow()
                .task()
                .state()
                .deadline()
                .reminders()
                .firstMissedOn();
    }

    private TaskId id(int i) {
        return TaskId.of(directive, "1", "H56." + i);
    }
}
