package vn.dondoc.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.standalone.demo.ServiceClient;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/**
 * A directive to 181 agencies with 6 items each: from the issue call until the last task, notice and report line can be
 * seen over HTTP. After each round, bare drivers write and send the very documents and records it led to.
 */
final class FanOutBenchmark {
    private static final int WARM_UP = 5;
    private static final int ITEMS = 6;
    private static final int TASKS = ITEMS * 181;
    /** Long enough not to take the processor from what is measured; the figures are no finer than this. */
    private static final Duration POLL = Duration.ofMillis(20);

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceClient api;
    private final BareDrivers bare;

    private FanOutBenchmark(ServiceClient api, BareDrivers bare) {
        this.api = api;
        this.bare = bare;
    }

    static void runRounds(BenchmarkEnvironment stage, int rounds) {
        System.out.printf("fan-out: %d nhiệm vụ · tasks%n", TASKS);
        ServiceEndpoints endpoints = stage.endpointsOf(stage.start(null, DondocService.values()));
        ExampleFiles.importDirectory(endpoints);
        try (BareDrivers bare = new BareDrivers(stage)) {
            new FanOutBenchmark(new ServiceClient(endpoints, "H56.head"), bare).runRounds(rounds);
        }
    }

    private void runRounds(int rounds) {
        var system = new RoundFigures();
        var drivers = new RoundFigures();
        for (int round = 1 - WARM_UP; round <= rounds; round++) {
            String id = draftDirective(round + WARM_UP);
            Duration took = issueDirective(id);
            Duration bareTook = bare.repeatWrites(id, TASKS);
            System.out.printf(
                    "  %s %2d: %5d ms, bare %5d ms%n",
                    round < 1 ? "làm nóng · warm-up" : "lượt · round",
                    round < 1 ? round + WARM_UP : round,
                    took.toMillis(),
                    bareTook.toMillis());
            if (round >= 1) {
                system.add(took);
                drivers.add(bareTook);
            }
        }
        System.out.printf("hệ thống · system        min / median / max: %s ms%n", system);
        System.out.printf("trình điều khiển · bare  min / median / max: %s ms%n", drivers);
        System.out.printf("tỷ lệ trung vị · ratio of medians: %.2f%n", system.median() / drivers.median());
    }

    /** The sample's texts, every item to both groups. */
    private String draftDirective(int number) {
        ObjectNode directive = (ObjectNode) JSON.readTree(ExampleFiles.read("examples/directive.json"));
        ArrayNode items = (ArrayNode) directive.path("items");
        if (items.size() != ITEMS) {
            throw new IllegalStateException("The sample has " + items.size() + " items, not " + ITEMS);
        }
        JsonNode groups = items.get(0).path("leadGroupIds");
        items.forEach(item -> ((ObjectNode) item).set("leadGroupIds", groups).putArray("leadAgencyIds"));
        directive.put("number", (70_000 + number) + "/UBND-THĐT");
        ServiceClient.Answer draft = api.postJson(
                DondocService.DIRECTIVE, "/api/v1/directives", "application/json", JSON.writeValueAsBytes(directive));
        return draft.body().path("id").asString();
    }

    private Duration issueDirective(String id) {
        String path = "/api/v1/directives/" + id;
        String etag = api.getObject(DondocService.DIRECTIVE, path).etag();
        long begin = System.nanoTime();
        api.takeStep(DondocService.DIRECTIVE, path + "/issue", etag);
        while (!hasArrived(id)) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new IllegalStateException("Not everything arrived within " + LIMIT);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** A task is stored before it can be in a notice or a report, so these two counts show that all three have it. */
    private boolean hasArrived(String id) {
        return countAll(DondocService.NOTIFICATION, "/api/v1/notices/summary?directive=" + id, "tasks") == TASKS
                && reportedTasks(id) == TASKS;
    }

    private int reportedTasks(String id) {
        return api.getObject(DondocService.REPORTING, "/api/v1/reports/directives/" + id + "/items")
                .body()
                .path("items")
                .valueStream()
                .mapToInt(line -> line.path("total").asInt())
                .sum();
    }

    private int countAll(DondocService service, String path, String field) {
        return api.getObject(service, path).body().path(field).asInt();
    }
}
