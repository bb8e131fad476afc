package vn.dondoc.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.standalone.services.DondocService;

/**
 * Tasks due at the same midnight: from the instant the clock is set to it until the last missed deadline is read from Kafka, with
 * one instance of task-service and with two. After each round bare drivers do what it comes down to.
 */
final class DeadlinesBenchmark {
    private static final int ITEMS = 10;
    private static final int AGENCIES = 100;
    private static final int TASKS_OF_DIRECTIVE = ITEMS * AGENCIES;
    private static final List<String> LEADS =
            IntStream.range(0, AGENCIES).mapToObj("H56.%d"::formatted).toList();

    private final BenchmarkEnvironment stage;
    private final int tasks;
    private LocalDate dueOn = LocalDate.of(2026, 3, 2);
    private final MutableClock clock = MutableClock.of(Instant.EPOCH, VietnamTime.ZONE);
    private final StoredTasks stored;

    private DeadlinesBenchmark(BenchmarkEnvironment stage, int tasks) {
        if (tasks < TASKS_OF_DIRECTIVE || tasks % TASKS_OF_DIRECTIVE != 0) {
            throw new IllegalArgumentException("--tasks must be thousands, not " + tasks);
        }
        this.stage = stage;
        this.tasks = tasks;
        this.stored = new StoredTasks(stage, clock);
    }

    static void runRounds(BenchmarkEnvironment stage, int rounds, int tasks) {
        System.out.printf("deadlines: %,d nhiệm vụ · tasks%n", tasks);
        var deadlines = new DeadlinesBenchmark(stage, tasks);
        for (int instances = 1; instances <= 2; instances++) {
            stage.start(deadlines.clock, DondocService.TASK);
            System.out.printf("%d task-service%n", instances);
            deadlines.measureRounds(rounds);
        }
    }

    private void measureRounds(int rounds) {
        var system = new Rates();
        var drivers = new Rates();
        try (var directives = new DirectivePublisher(stage.kafka());
                var events = new TaskEvents(stage.kafka());
                var bare = new BareSweep(stage)) {
            for (int round = 0; round <= rounds; round++) {
                assignTasks(directives, events);
                Measurement.StartedMeasurement midnight = passMidnight();
                TaskEvents.EventCount missed = events.awaitEvents("deadline-missed", tasks, stored::areQuiet);
                Measurement effort = midnight.endedAt(missed.lastNanos());
                missed.requireOneOfEach(tasks);
                Measurement bareEffort = bare.repeatWrites(stored, missed.sample());
                print(round, effort, bareEffort, missed.again());
                if (round > 0) {
                    system.add(effort);
                    drivers.add(bareEffort);
                }
                stored.deleteAll();
            }
        }
        print(system, drivers);
    }

    /** All due on the same day, of which it is noon. */
    private void assignTasks(DirectivePublisher directives, TaskEvents events) {
        dueOn = dueOn.plusDays(2);
        clock.setInstant(VietnamTime.at(dueOn, LocalTime.NOON));
        for (int number = 0; number < tasks / TASKS_OF_DIRECTIVE; number++) {
            directives.issue("d%s-%03d".formatted(dueOn, number), ITEMS, LEADS, dueOn);
        }
        events.awaitEvents("assigned", tasks, stored::areQuiet);
    }

    private Measurement.StartedMeasurement passMidnight() {
        clock.setInstant(VietnamTime.endOf(dueOn));
        return Measurement.begin();
    }

    private void print(int round, Measurement system, Measurement bare, int again) {
        System.out.printf(
                "  %s: %,d ms (bộ xử lý · processor %.0f µs/event), bare %,d ms (%.0f µs), gửi lại · sent again %d%n",
                round == 0 ? "làm nóng · warm-up" : "lượt · round " + round,
                system.time().toMillis(),
                system.processorMicros(tasks),
                bare.time().toMillis(),
                bare.processorMicros(tasks),
                again);
    }

    private static void print(Rates system, Rates bare) {
        System.out.printf("  sự kiện mỗi giây · events per second   min / median / max: %s%n", system.perSecond);
        System.out.printf("  chậm nhất · slowest                    min / median / max: %s ms%n", system.slowest);
        System.out.printf("  trình điều khiển · bare, per second    min / median / max: %s%n", bare.perSecond);
        System.out.printf(
                "  tỷ lệ trung vị · ratio of medians: %.2f, bộ xử lý · processor: %.1f%n",
                system.perSecond.median() / bare.perSecond.median(),
                system.processor.median() / bare.processor.median());
    }

    private final class Rates {
        private final RoundFigures perSecond = new RoundFigures();
        private final RoundFigures slowest = new RoundFigures();
        private final RoundFigures processor = new RoundFigures();

        void add(Measurement effort) {
            perSecond.add(effort.perSecond(tasks));
            slowest.add(effort.time());
            processor.add(effort.processorMicros(tasks));
        }
    }
}
