package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.testing.LocalIssuer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** The service on a real broker and store, asked over HTTP. Each test issues a directive of its own. */
class ReportingServiceIT {
    private static final String READINESS = "/actuator/health/readiness";
    private static final String REPORTS = "/api/v1/reports";
    private static final String DATABASE = TestStores.freshDatabase();

    private static LocalIssuer issuer;
    private static TestTopics topics;
    private static RunningService service;
    private final String directive = "d-" + UUID.randomUUID();
    private final EventEnvelope<DirectiveMessage> issued = SampleEvents.issued(directive);
    private final List<EventEnvelope<TaskMessage>> assigned = SampleEvents.assigned(issued);

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start();
        topics = new TestTopics();
        topics.send(Topics.DIRECTORY, SampleEvents.agencies());
        topics.send(Topics.OFFICIALS, List.of(SampleEvents.official("official-1", "Nguyễn An")));
        service = RunningService.start(DATABASE, issuer);
    }

    @AfterAll
    static void stop() {
        service.close();
        topics.close();
        issuer.close();
    }

    @BeforeEach
    void issue() {
        topics.send(Topics.DIRECTIVES, List.of(issued));
    }

    @Test
    void tasksOfTheSampleAreCountedByItemAndByAgency() {
        topics.send(Topics.TASKS, assigned);
        topics.awaitAllHandled();

        assertThat(totals(items()))
                .containsOnly(
                        Map.entry("1", 181L),
                        Map.entry("2", 181L),
                        Map.entry("3", 181L),
                        Map.entry("4", 15L),
                        Map.entry("5", 15L),
                        Map.entry("6", 1L));
        JsonNode agencies = service.get(REPORTS + "/agencies?directive=" + directive);
        assertThat(agencies.get("items").size()).isEqualTo(181);
        assertThat(totals(agencies).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(574);
        assertThat(agencies.get("total").get("total").asLong()).isEqualTo(574);
        assertThat(agencies.get("total").get("noDeadline").asLong()).isEqualTo(574);
        assertThat(agencies.get("total").has("rate")).isFalse();
        assertThat(agencies.get("asOf").asString()).isEqualTo("2026-01-05T08:00:01+07:00");
        assertThat(agencies.get("items").get(0).get("name").asString()).isEqualTo("Sở H56.01");
    }

    @Test
    void everyNumberHasAsManyTasksBehindIt() {
        topics.send(Topics.TASKS, assigned);
        topics.send(Topics.TASKS, SampleEvents.cancelled(issued).subList(0, 200));
        topics.awaitAllHandled();

        for (String item : totals(items()).keySet()) {
            assertThat(tasks("&item=" + item)).hasSize((int) total(items(), item, "total"));
            assertThat(tasks("&item=" + item + "&category=CANCELLED")).hasSize((int) total(items(), item, "cancelled"));
        }
        Map<String, Long> byAgency = tasks("").stream()
                .collect(Collectors.groupingBy(row -> row.get("leadAgencyId").asString(), Collectors.counting()));
        assertThat(totals(service.get(REPORTS + "/agencies?directive=" + directive)))
                .isEqualTo(byAgency);
        assertThat(tasks("&category=CANCELLED")).hasSize(200);
        assertThat(tasks("&agency=H56.01")).isNotEmpty().isEqualTo(tasks("&agency=000.00.01.H56"));
    }

    @Test
    void offsetsResetToTheBeginningChangeNothing() {
        topics.send(Topics.TASKS, assigned);
        topics.awaitAllHandled();
        JsonNode before = service.get(REPORTS + "/agencies");
        service.close();

        topics.forgetOffsets();
        service = RunningService.start(DATABASE, issuer);
        topics.awaitAllHandled();

        assertThat(service.get(REPORTS + "/agencies").get("items")).isEqualTo(before.get("items"));
        assertThat(tasks("")).hasSize(574);
    }

    @Test
    void topicSentAgainChangesNothing() {
        topics.send(Topics.TASKS, assigned);
        topics.awaitAllHandled();
        JsonNode before = service.get(REPORTS + "/agencies");

        topics.sendTasksAgain();
        topics.awaitAllHandled();

        assertThat(service.get(REPORTS + "/agencies").get("items")).isEqualTo(before.get("items"));
        assertThat(tasks("")).hasSize(574);
    }

    @Test
    void secondInstanceThatJoinsInTheMiddleKeepsTheFiguresExact() {
        topics.send(Topics.TASKS, assigned);
        Waiting.until("some are counted", () -> totalOf(directive) > 0);
        try (var second = RunningService.start(DATABASE, issuer)) {
            topics.send(Topics.TASKS, SampleEvents.cancelled(issued));
            topics.awaitAllHandled();

            JsonNode total =
                    second.get(REPORTS + "/agencies?directive=" + directive).get("total");
            assertThat(total.get("cancelled").asLong()).isEqualTo(574);
            assertThat(total.get("total").asLong()).isEqualTo(574);
        }
    }

    @Test
    void directiveWithoutTasksIsListed() {
        topics.awaitAllHandled();

        JsonNode line = service.all(REPORTS + "/directives").stream()
                .filter(each -> each.get("key").asString().equals(directive))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("name").asString()).isEqualTo("23001/UBND-THĐT");
        assertThat(line.get("total").asLong()).isZero();
        assertThat(line.get("status").asString()).isEqualTo("ISSUED");
    }

    @Test
    void exportShowsTheSameFigures() {
        topics.send(Topics.TASKS, assigned);
        topics.awaitAllHandled();

        String csv = service.csv(REPORTS + "/directives/" + directive + "/items");
        List<String> lines = csv.lines().toList();

        assertThat(lines.getFirst()).startsWith("\uFEFFMã,Tên,Nội dung,").endsWith("Số liệu đến");
        assertThat(lines.get(1)).startsWith(directive + ",23001/UBND-THĐT,\"'=Tiếp tục thực hiện, \"\"Kết luận\"\" số");
        assertThat(lines.get(2)).startsWith("1,Mục 1,Nội dung 1,,181,181,0,");
        assertThat(lines).hasSize(8);
        assertThat(service.csv(REPORTS + "/tasks.csv?directive=" + directive).lines())
                .hasSize(575);
        assertThat(service.csv(REPORTS + "/agencies?directive=" + directive).lines())
                .hasSize(183);
        assertThat(service.csv(REPORTS + "/directives").lines()).anyMatch(line -> line.startsWith(directive));
        assertThat(service.csv(REPORTS + "/summary").lines()).hasSize(2);
    }

    @Test
    void answerIsJsonUnlessCsvIsAskedFor() {
        var answer = service.send(REPORTS + "/summary", "Authorization", service.bearer(), "Accept", "*/*");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).startsWith("{");
    }

    @Test
    void anUnknownFormatOrFilterIsRefused() {
        for (String report : List.of("/summary", "/agencies", "/directives", "/tasks")) {
            assertThat(service.send(REPORTS + report, "Authorization", service.bearer(), "Accept", "text/html")
                            .statusCode())
                    .isEqualTo(406);
            assertThat(status(report + "?from=2026-01-01")).isEqualTo(400);
            assertThat(status(report + "?%00=1")).isEqualTo(400);
        }
    }

    @Test
    void reportIsInTheLanguageAskedFor() {
        topics.awaitAllHandled();

        assertThat(itemsIn("en").body()).contains("\"Item 1\"").doesNotContain("\"Mục 1\"");
        assertThat(itemsIn("fr").body()).contains("\"Mục 1\"").doesNotContain("\"Item 1\"");
    }

    private HttpResponse<String> itemsIn(String language) {
        return service.send(
                REPORTS + "/directives/" + directive + "/items",
                "Authorization",
                service.bearer(),
                "Accept-Language",
                language);
    }

    @Test
    void openApiNamesTheFiltersOfADrillDown() {
        JsonNode parameters = service.get("/v3/api-docs")
                .get("paths")
                .get(REPORTS + "/tasks")
                .get("get")
                .get("parameters");

        assertThat(parameters.valueStream().map(each -> each.get("name").asString()))
                .contains("agency", "directive", "item", "category", "everMissed");
    }

    @Test
    void requestsWithoutTokenOrForNothingThereAreRefused() {
        assertThat(service.send(REPORTS + "/summary").statusCode()).isEqualTo(401);
        assertThat(status("/agencies?directive=nowhere")).isEqualTo(404);
        assertThat(status("/directives/nowhere/items")).isEqualTo(404);
        assertThat(status("/directives/nowhere/items.csv")).isEqualTo(404);
        assertThat(status("/tasks?category=SOON")).isEqualTo(400);
        assertThat(status("/tasks?limit=0")).isEqualTo(400);
        for (String tasks : List.of("/tasks", "/tasks.csv")) {
            assertThat(status(tasks + "?agency=H56.999")).isEqualTo(400);
            assertThat(status(tasks + "?item=1")).isEqualTo(400);
        }
    }

    @Test
    void agenciesWithoutTasksAreListedWhenAskedFor() {
        topics.awaitAllHandled();

        JsonNode all = service.get(REPORTS + "/agencies?all=true&directive=" + directive);

        assertThat(all.get("items").size()).isEqualTo(181);
        assertThat(service.get(REPORTS + "/agencies?directive=" + directive)
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void callersLearnHowTheDirectoryCallsThem() {
        topics.awaitAllHandled();

        assertThat(service.get("/api/v1/me").get("officialName").asString()).isEqualTo("Nguyễn An");
    }

    @Test
    void aServiceWithAStoppedConsumerIsNotReady() {
        service.consumers().stop("directives-in-0");
        Waiting.until("it to be told", () -> service.send(READINESS).statusCode() == 503);

        service.consumers().start("directives-in-0");
        Waiting.until("it to be ready again", () -> service.send(READINESS).statusCode() == 200);
    }

    private static int status(String path) {
        return service.send(REPORTS + path, "Authorization", service.bearer()).statusCode();
    }

    private long totalOf(String id) {
        return service.all(REPORTS + "/directives").stream()
                .filter(each -> each.get("key").asString().equals(id))
                .mapToLong(each -> each.get("total").asLong())
                .sum();
    }

    private JsonNode items() {
        return service.get(REPORTS + "/directives/" + directive + "/items");
    }

    private List<JsonNode> tasks(String filter) {
        return service.all(REPORTS + "/tasks?directive=" + directive + filter);
    }

    private static Map<String, Long> totals(JsonNode report) {
        return report.get("items")
                .valueStream()
                .collect(Collectors.toMap(
                        line -> line.get("key").asString(),
                        line -> line.get("total").asLong()));
    }

    private static long total(JsonNode report, String key, String field) {
        return report.get("items")
                .valueStream()
                .filter(line -> line.get("key").asString().equals(key))
                .mapToLong(line -> line.get(field).asLong())
                .sum();
    }
}
