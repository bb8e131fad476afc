package vn.dondoc.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.standalone.demo.ServiceClient;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/**
 * Officials who take steps over HTTP, as fast as they are answered: each of the callers leads tasks of its own from
 * assignment to confirmation. Only task-service runs, with broker, store, identity provider and callers in one JVM.
 */
final class StepsBenchmark {
    private static final int WARM_UP = 3;
    private static final int CALLERS = 8;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PROGRESS = """
            {"percent": 40, "text": "Đã rà soát xong 4 trên 10 đơn vị, đang hoàn thiện phương án", "difficulties": ["Thiếu nhân lực"]}
            """;
    private static final String RESULT = """
            {"text": "Đã hoàn thành việc sắp xếp theo phương án được duyệt", "evidence": [{"name": "bao-cao.pdf",
             "mediaType": "application/pdf", "size": 104857, "sha256": "%s", "address": "https://files.example.gov.vn/1"}]}
            """.formatted("0f".repeat(32));

    private enum Step {
        ACKNOWLEDGE(null),
        PROGRESS(StepsBenchmark.PROGRESS),
        REPORT(RESULT),
        CONFIRM(null);

        private final @Nullable String body;

        Step(@Nullable String body) {
            this.body = body;
        }

        String path() {
            return "/" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One official of a lead agency and the assigner who confirms. */
    private record Caller(String agency, ServiceClient lead, ServiceClient assigner) {
        Map<Step, RoundFigures> takeAllSteps(String directive, int tasks) {
            Map<Step, RoundFigures> times = new EnumMap<>(Step.class);
            for (int item = 1; item <= tasks; item++) {
                String path = "/api/v1/tasks/%s-%d-%s".formatted(directive, item, agency);
                String etag = "\"1\"";
                for (Step step : Step.values()) {
                    Measurement.StartedMeasurement begun = Measurement.begin();
                    etag = takeStep(step, path, etag);
                    times.computeIfAbsent(step, _ -> new RoundFigures())
                            .add(begun.end().time());
                }
            }
            return times;
        }

        private @Nullable String takeStep(Step step, String path, @Nullable String etag) {
            ServiceClient api = step == Step.CONFIRM ? assigner : lead;
            ServiceClient.Answer answer = step.body == null
                    ? api.takeStep(DondocService.TASK, path + step.path(), etag)
                    : api.takeStep(DondocService.TASK, path + step.path(), etag, step.body);
            return answer.etag();
        }
    }

    private final BenchmarkEnvironment stage;
    private final Clock clock;
    private final int tasksOfEach;
    private final List<Caller> callers;
    private final Map<Step, RoundFigures> times = new EnumMap<>(Step.class);
    private final RoundFigures perSecond = new RoundFigures();

    private StepsBenchmark(BenchmarkEnvironment stage, Clock clock, ServiceEndpoints endpoints, int tasksOfEach) {
        this.stage = stage;
        this.clock = clock;
        this.tasksOfEach = tasksOfEach;
        this.callers = IntStream.rangeClosed(1, CALLERS)
                .mapToObj("H56.%02d"::formatted)
                .map(agency -> new Caller(
                        agency,
                        new ServiceClient(endpoints, agency + ".head"),
                        new ServiceClient(endpoints, "H56.head")))
                .toList();
    }

    /** In the service's copy of the directory, which it asks for whoever takes a step. */
    private static void recordHeads(BenchmarkEnvironment stage) {
        List<Document> heads = Stream.concat(
                        Stream.of("H56"), IntStream.rangeClosed(1, CALLERS).mapToObj("H56.%02d"::formatted))
                .map(agency -> new Document("_id", agency + ".head")
                        .append("agencyId", agency)
                        .append("role", "HEAD")
                        .append("active", true)
                        .append("sequence", 1L))
                .toList();
        stage.database("task").getCollection("officials").insertMany(heads);
    }

    static void runRounds(BenchmarkEnvironment stage, int rounds, int tasks) {
        Clock now = VietnamTime.systemClock();
        Instant noon = VietnamTime.at(TODAY, LocalTime.NOON);
        Clock clock = Clock.offset(now, Duration.between(now.instant(), noon));
        System.out.printf("steps: %d người gọi · callers, %,d nhiệm vụ mỗi lượt · tasks a round%n", CALLERS, tasks);
        recordHeads(stage);
        ServiceEndpoints endpoints = stage.endpointsOf(stage.start(clock, DondocService.TASK));
        new StepsBenchmark(stage, clock, endpoints, Math.ceilDiv(tasks, CALLERS)).runRounds(rounds);
    }

    private void runRounds(int rounds) {
        var stored = new StoredTasks(stage, clock);
        try (var directives = new DirectivePublisher(stage.kafka());
                var events = new TaskEvents(stage.kafka())) {
            for (int round = 1 - WARM_UP; round <= rounds; round++) {
                String directive = "d" + (round + WARM_UP);
                callers.forEach(caller -> directives.issue(
                        directive + "-" + caller.agency(), tasksOfEach, List.of(caller.agency()), TODAY.plusDays(10)));
                events.awaitEvents("assigned", CALLERS * tasksOfEach, stored::areQuiet);
                measureRound(directive, round >= 1);
                events.awaitEvents("completed", CALLERS * tasksOfEach, stored::areQuiet)
                        .requireOneOfEach(CALLERS * tasksOfEach);
            }
        }
        printFigures();
    }

    private void measureRound(String directive, boolean counts) {
        List<Map<Step, RoundFigures>> taken = new ArrayList<>();
        Measurement.StartedMeasurement begun = Measurement.begin();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Map<Step, RoundFigures>>> work = new ArrayList<>();
            callers.forEach(
                    caller -> work.add(() -> caller.takeAllSteps(directive + "-" + caller.agency(), tasksOfEach)));
            for (Future<Map<Step, RoundFigures>> each : threads.invokeAll(work)) {
                taken.add(each.get());
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("A step failed", failure);
        }
        int steps = CALLERS * tasksOfEach * Step.values().length;
        Measurement effort = begun.end();
        double rate = effort.perSecond(steps);
        System.out.printf(
                "  %s: %,.0f/s (bộ xử lý · processor %.0f µs/command)%n",
                counts ? "lượt · round" : "làm nóng · warm-up", rate, effort.processorMicros(steps));
        if (counts) {
            perSecond.add(rate);
            taken.forEach(each -> each.forEach((step, figures) ->
                    times.computeIfAbsent(step, _ -> new RoundFigures()).addAll(figures)));
        }
    }

    private void printFigures() {
        times.forEach((step, figures) -> System.out.printf(
                "  %-12s trung vị · median %5.1f ms, 99%% %6.1f ms%n",
                step.path().substring(1), figures.median(), figures.percentile(99)));
        System.out.printf("  bước mỗi giây · commands per second   min / median / max: %s%n", perSecond);
    }
}
