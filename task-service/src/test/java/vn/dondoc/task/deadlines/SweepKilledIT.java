package vn.dondoc.task.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import vn.dondoc.platform.messaging.FaultPoint;
import vn.dondoc.platform.testing.ForkedJvm;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.OnTheWire;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.TaskServiceApplication;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** Two instances, each a process of its own, sweep the same tasks; one is killed in the middle of it. */
class SweepKilledIT {
    private static final int TASKS = 3_000;
    private static final String READY = "Ready to sweep";
    private static final String IN_THE_MIDDLE = "In the middle of a sweep";

    private final String directive = "d" + UUID.randomUUID();
    private final String database = TestStores.freshDatabase();

    @TempDir
    Path folder;

    @Test
    void losesNoMissAndTellsNoneTwice() throws IOException {
        assign();
        Path forOne = folder.resolve("midnight-of-the-doomed");
        Path forOther = folder.resolve("midnight-of-the-other");
        try (var one = instance(forOne, "doomed");
                var other = instance(forOther, "lives")) {
            one.awaitLine(READY);
            other.awaitLine(READY);
            Files.createFile(forOne);

            // only now, or the other could be so fast that the doomed one never comes to the middle
            one.awaitLine(IN_THE_MIDDLE);
            Files.createFile(forOther);
            one.kill();

            Waiting.until(
                    "all misses",
                    () -> OnTheWire.heardOf(directive, "deadline-missed").size(),
                    size -> size >= TASKS);
        }
        assertThat(OnTheWire.heardOf(directive).stream()
                        .collect(Collectors.groupingBy(
                                OnTheWire.Heard::taskId,
                                Collectors.mapping(
                                        heard -> heard.sequence() + " " + heard.type(), Collectors.toList()))))
                .hasSize(TASKS)
                .allSatisfy((_, events) -> assertThat(events)
                        .containsExactly("1 vn.dondoc.task.assigned.v1", "2 vn.dondoc.task.deadline-missed.v1"));
    }

    private void assign() {
        try (var service = RunningService.startQuiet(database, Clock.fixed(Given.IN_TIME, ZoneOffset.UTC))) {
            service.bean(Tasks.class)
                    .addAll(
                            IntStream.range(0, TASKS)
                                    .mapToObj(i -> Given.assigned(Given.assignment(directive, "1", "H56." + i)))
                                    .toList(),
                            Given.assigner(Given.IN_TIME));
            Waiting.until("the assignments", () -> OnTheWire.heardOf(directive).size(), size -> size == TASKS);
        }
    }

    private ForkedJvm instance(Path midnight, String fate) {
        return ForkedJvm.start(
                Instance.class,
                midnight.toString(),
                fate,
                "--spring.config.name=task-service",
                "--server.port=0",
                "--DONDOC_ISSUER=http://127.0.0.1:1",
                "--DONDOC_KAFKA_BROKERS=" + TestStores.bootstrapServers(),
                "--DONDOC_MONGODB_URI=" + TestStores.mongoUri(database),
                "--spring.mongodb.database=" + database,
                "--spring.cloud.stream.default.group=" + database,
                "--dondoc.deadlines.every=50ms");
    }

    /** An instance for which it is midnight as soon as a file is there; the doomed one stands still amid its writes. */
    static final class Instance {
        private static final int STORED_BEFORE = 200;

        public static void main(String... arguments) {
            Path midnight = Path.of(arguments[0]);
            boolean doomed = arguments[1].equals("doomed");
            var stored = new AtomicInteger();
            InstantSource now = () -> Files.exists(midnight) ? Given.MISSED_FROM : Given.IN_TIME;
            FaultPoint faults = (step, _) -> {
                if (doomed && step == FaultPoint.Step.STORED && stored.incrementAndGet() >= STORED_BEFORE) {
                    System.out.println(IN_THE_MIDDLE);
                    standStill();
                }
            };
            new SpringApplicationBuilder(TaskServiceApplication.class)
                    .initializers(context -> {
                        var beans = (GenericApplicationContext) context;
                        beans.registerBean(Clock.class, () -> now.withZone(ZoneOffset.UTC));
                        beans.registerBean(FaultPoint.class, () -> faults);
                    })
                    .run(Arrays.copyOfRange(arguments, 2, arguments.length));
            System.out.println(READY);
        }

        private static void standStill() {
            while (true) {
                LockSupport.park();
            }
        }
    }
}
