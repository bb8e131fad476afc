package vn.dondoc.benchmarks;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.RawBsonDocument;
import vn.dondoc.standalone.demo.ServiceClient;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/**
 * Tasks of many directives, assigned to 192 agencies with three officials each: from the first event that is sent until the last
 * notice is stored, has all its tasks and has its place in the stream. After each round bare drivers insert the very notices.
 * At last officials who listen are told of notices one by one.
 */
final class NoticesBenchmark {
    private static final int STREAMS = 1_000;
    private static final int STREAMED = 400;
    private static final int BULK = 500;
    private static final Duration POLL = Duration.ofMillis(100);

    private final BenchmarkEnvironment stage;
    private final ServiceEndpoints endpoints;
    private final int tasks;
    private final MongoCollection<RawBsonDocument> notices;
    private final MongoCollection<RawBsonDocument> handled;
    private final AssignedTasks assigned;
    private long sent;

    private NoticesBenchmark(BenchmarkEnvironment stage, ServiceEndpoints endpoints, int tasks) {
        this.stage = stage;
        this.endpoints = endpoints;
        this.tasks = tasks;
        this.notices = stage.database("notification").getCollection("notices", RawBsonDocument.class);
        this.handled = stage.database("notification").getCollection("consumed_dondoc_tasks_v1", RawBsonDocument.class);
        this.assigned = new AssignedTasks(recordDirectory());
    }

    static void runRounds(BenchmarkEnvironment stage, int rounds, int tasks) {
        if (tasks % AssignedTasks.OF_DIRECTIVE != 0) {
            throw new IllegalArgumentException("--tasks must be hundreds, not " + tasks);
        }
        System.out.printf("notices: %,d nhiệm vụ mỗi lượt · tasks a round%n", tasks);
        ServiceEndpoints endpoints =
                stage.endpointsOf(stage.start(null, DondocService.DIRECTIVE, DondocService.NOTIFICATION));
        var benchmark = new NoticesBenchmark(stage, endpoints, tasks);
        benchmark.runRounds(rounds);
        benchmark.measureStreams();
    }

    /** @return the agencies whose heads are told */
    private List<String> recordDirectory() {
        ServiceClient api = ExampleFiles.importDirectory(endpoints);
        List<String> agencies = api.getAllPages(DondocService.DIRECTIVE, "/api/v1/agencies").stream()
                .map(agency -> agency.path("id").asString())
                .toList();
        var more = new StringBuilder("id,name,agency_id,role,email\n");
        for (String role : List.of("DEPUTY_HEAD", "OFFICER")) {
            agencies.forEach(agency -> more.append("%s.bench-%s,Cán bộ,%s,%s,%n"
                    .formatted(agency, role.toLowerCase(java.util.Locale.ROOT), agency, role)));
        }
        api.postJson(
                DondocService.DIRECTIVE,
                "/api/v1/directory/imports/officials?mode=all",
                "text/csv",
                more.toString().getBytes(StandardCharsets.UTF_8));
        MongoCollection<Document> officials = stage.database("notification").getCollection("officials");
        MongoCollection<Document> recorded = stage.database("directive").getCollection("officials");
        BenchmarkEnvironment.await(
                "the officials", () -> officials.estimatedDocumentCount() == recorded.estimatedDocumentCount());
        return agencies;
    }

    private void runRounds(int rounds) {
        var perSecond = new RoundFigures();
        var bare = new RoundFigures();
        for (int round = 0; round <= rounds; round++) {
            Measurement effort = measureRound(round);
            List<RawBsonDocument> stored = notices.find().into(new ArrayList<>());
            Measurement bareEffort = repeatWrites(stored);
            System.out.printf(
                    "  %s: %,d ms (%,.0f sự kiện/giây · events/s, bộ xử lý · processor %.0f µs), %,d thông báo · notices,"
                            + " bare %,d ms (%.0f µs/notice), bộ nhớ · heap %,d MB%n",
                    round == 0 ? "làm nóng · warm-up" : "lượt · round " + round,
                    effort.time().toMillis(),
                    effort.perSecond(tasks),
                    effort.processorMicros(tasks),
                    stored.size(),
                    bareEffort.time().toMillis(),
                    bareEffort.processorMicros(stored.size()),
                    Measurement.usedMegabytes());
            if (round > 0) {
                perSecond.add(effort.perSecond(stored.size()));
                bare.add(bareEffort.perSecond(stored.size()));
            }
            notices.deleteMany(new Document());
        }
        System.out.printf("  thông báo mỗi giây · notices per second  min / median / max: %s%n", perSecond);
        System.out.printf("  trình điều khiển · bare, per second      min / median / max: %s%n", bare);
        System.out.printf("  tỷ lệ trung vị · ratio of medians: %.2f%n", perSecond.median() / bare.median());
    }

    private Measurement measureRound(int round) {
        try (var publisher = new EventPublisher(stage.kafka(), "task-service")) {
            Measurement.StartedMeasurement begun = Measurement.begin();
            for (int number = 0; number < tasks / AssignedTasks.OF_DIRECTIVE; number++) {
                assigned.ofDirective("n%d-%d".formatted(round, number), number).forEach(publisher::sendTask);
            }
            publisher.awaitAll();
            int expected = tasks / AssignedTasks.ITEMS;
            sent += tasks;
            BenchmarkEnvironment.await("the notices", () -> notices.estimatedDocumentCount() == expected && areTold());
            return begun.end();
        }
    }

    /** Whether all events are handled, and each notice has its place in the stream. */
    private boolean areTold() {
        return handled.estimatedDocumentCount() == sent
                && notices.find(gt("recipient.stream.ticket", ""))
                                .projection(include("_id"))
                                .first()
                        == null;
    }

    private Measurement repeatWrites(List<RawBsonDocument> stored) {
        MongoCollection<RawBsonDocument> scratch =
                stage.database("bare").getCollection("notices", RawBsonDocument.class);
        Measurement.StartedMeasurement begun = Measurement.begin();
        for (int from = 0; from < stored.size(); from += BULK) {
            scratch.insertMany(
                    stored.subList(from, Math.min(stored.size(), from + BULK)), new InsertManyOptions().ordered(false));
        }
        Measurement effort = begun.end();
        scratch.drop();
        return effort;
    }

    private void measureStreams() {
        try (var listeners = NoticeListeners.open(endpoints, assigned.agencies(), STREAMS);
                var publisher = new EventPublisher(stage.kafka(), "task-service")) {
            for (int number = 0; number < STREAMED; number++) {
                var message = assigned.alone("s" + number, number);
                listeners.expect(message.task().directiveId());
                publisher.sendTask(message);
                publisher.awaitAll();
                LockSupport.parkNanos(POLL.toNanos() / 2);
            }
            BenchmarkEnvironment.await("what was streamed", listeners::haveHeardAll);
            System.out.println(listeners.figures());
        }
    }
}
