package vn.dondoc.standalone;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.standalone.services.DondocService.DIRECTIVE;
import static vn.dondoc.standalone.services.DondocService.NOTIFICATION;
import static vn.dondoc.standalone.services.DondocService.REPORTING;
import static vn.dondoc.standalone.services.DondocService.TASK;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.ServiceEndpoints;
import vn.dondoc.standalone.services.TopicLayout;

/** The whole system, seen from outside: what officials send and read over HTTP. Each test has a directive of its own. */
class SystemIT {
    private static final String UNDATED = "{\"kind\":\"NONE\"}";
    private static final MutableClock CLOCK =
            MutableClock.of(OffsetDateTime.parse("2025-12-24T08:00:00+07:00").toInstant(), ZoneOffset.UTC);
    private static RunningIdentity identity;
    private static RunningServices services;
    private static ServiceEndpoints endpoints;
    private static Province province;
    private static EventLog log;
    private static String sample;

    @BeforeAll
    static void startAndIssueTheSample() {
        LoggingSetup.logInto(Path.of("target/system-it.log"));
        TestStores.createTopics(TopicLayout.allTopics().toArray(TopicSpec[]::new));
        identity = RunningIdentity.start(new PortLayout(0), null);
        ConnectionSettings wiring = new ConnectionSettings(
                TestStores.bootstrapServers(),
                TestStores.mongoUri(""),
                TestStores.freshDatabase() + "_",
                Map.of("dondoc.deadlines.every", "50ms"),
                CLOCK);
        log = EventLog.fromNow(TestStores.bootstrapServers());
        services = RunningServices.start(wiring.trusting(identity), new PortLayout(0));
        endpoints = services.endpoints(identity.address());
        province = new Province(endpoints);
        province.loadDirectory();
        sample = province.issueExample("directive.json");
        province.awaitEverywhere(sample, 574);
    }

    @AfterAll
    static void stop() {
        services.close();
        identity.close();
    }

    @Nested
    class TheSample {
        @Test
        void theSampleIsATaskForEachItemAndAgency() {
            assertThat(countBy("itemNumber", province.tasksOf(sample)))
                    .isEqualTo(Map.of("1", 181L, "2", 181L, "3", 181L, "4", 15L, "5", 15L, "6", 1L));
        }

        @Test
        void eachAgencyIsNotifiedOnceOfTheSample() {
            JsonNode notices = province.noticesOf(sample);

            assertThat(notices.path("agencies").asInt()).isEqualTo(181);
            assertThat(notices.path("notices").asInt()).isEqualTo(181);
            assertThat(notices.path("waiting").asInt()).isZero();
            assertThat(notices.path("tasks").asInt()).isEqualTo(574);
            assertThat(province.inboxOf("H56.02.head", sample, "ASSIGNED"))
                    .singleElement()
                    .satisfies(
                            notice -> assertThat(notice.path("taskIds").size()).isEqualTo(6));
        }

        @Test
        void theSampleSumsToTheSameInEveryReport() {
            List<JsonNode> byAgency = items(province.reportOf(sample));
            List<JsonNode> byItem =
                    items(province.clerk().get(REPORTING, "/api/v1/reports/directives/" + sample + "/items"));

            assertThat(byAgency).hasSize(181);
            assertThat(sum(byAgency)).isEqualTo(574);
            assertThat(byItem.stream().map(line -> line.path("total").asInt()))
                    .containsExactly(181, 181, 181, 15, 15, 1);
            assertThat(province.totalOf(sample).path("total").asInt()).isEqualTo(574);
        }

        @Test
        void everyNumberOfTheSampleHasAsManyTasksBehindIt() {
            Map<String, Long> rowsByAgency = countBy("leadAgencyId", province.rowsOf(sample, ""));
            Map<String, Long> numbers = items(province.reportOf(sample)).stream()
                    .collect(Collectors.toMap(
                            line -> line.path("key").asString(),
                            line -> line.path("total").asLong()));

            assertThat(rowsByAgency).isEqualTo(numbers);
            assertThat(province.rowsOf(sample, "&agency=H56.02")).hasSize(6);
            assertThat(province.rowsOf(sample, "&item=4")).hasSize(15);
        }

        private static long sum(List<JsonNode> lines) {
            return lines.stream().mapToLong(line -> line.path("total").asLong()).sum();
        }
    }

    @Nested
    class ATask {
        @Test
        void aTaskGoesFromAcknowledgementToConfirmation() {
            String directive = province.issueOneItem(province.clerk(), UNDATED, "H56.02");
            province.awaitEverywhere(directive, 1);
            String id = province.onlyTaskOf(directive);
            String task = "/api/v1/tasks/" + id;
            Person lead = province.official("H56.02.head");

            lead.step(TASK, task, "acknowledge", "");
            lead.step(
                    TASK,
                    task,
                    "progress",
                    "{\"percent\":40,\"text\":\"Đã rà soát\",\"difficulties\":[\"Thiếu người\"]}");
            lead.step(TASK, task, "report", "{\"text\":\"Đã xong\",\"evidence\":[]}");
            province.awaitInbox("H56.clerk", directive, "RESULT_REPORTED");
            JsonNode confirmed = province.official("H56.head").step(TASK, task, "confirm", "");

            assertThat(confirmed.path("state").asString()).isEqualTo("COMPLETED");
            province.awaitInbox("H56.02.head", directive, "COMPLETED");
            province.awaitRows(directive, "&category=COMPLETED_ON_TIME", 1);
            province.awaitTotal(directive, "completedOnTime", 1);
            assertThat(province.historyOf(id).stream().map(SystemIT::whoDidWhat))
                    .containsExactly(
                            "ASSIGNED H56.clerk CLERK",
                            "ACKNOWLEDGED H56.02.head HEAD",
                            "STATUS_UPDATED H56.02.head HEAD",
                            "RESULT_REPORTED H56.02.head HEAD",
                            "COMPLETED H56.head HEAD");
        }

        @Test
        void aTaskIsMissedOnceWhenItsDatePasses() {
            String directive = province.issueOneItem(
                    province.clerk(), "{\"kind\":\"DATE\",\"dueOn\":\"2026-01-09\"}", "H56.08", "H56.14758");
            String later =
                    province.issueOneItem(province.clerk(), "{\"kind\":\"DATE\",\"dueOn\":\"2026-01-10\"}", "H56.08");
            province.awaitEverywhere(directive, 2);
            province.awaitEverywhere(later, 1);
            assertThat(province.rowsOf(directive, "&category=IN_TIME")).hasSize(2);

            CLOCK.setInstant(OffsetDateTime.parse("2026-01-10T00:00:00+07:00").toInstant());
            province.awaitRows(directive, "&category=OVERDUE", 2);
            assertThat(province.rowsOf(later, "&category=IN_TIME")).hasSize(1);
            CLOCK.setInstant(OffsetDateTime.parse("2026-01-11T00:00:00+07:00").toInstant());
            province.awaitRows(later, "&category=OVERDUE", 1); // now a later sweep has looked at the first ones again

            for (JsonNode task : province.tasksOf(directive)) {
                assertThat(province.historyOf(task.path("id").asString()).stream()
                                .map(line -> line.path("what").asString()))
                        .containsExactly("ASSIGNED", "DEADLINE_MISSED", "ESCALATED");
            }
            province.awaitInbox("H56.08.head", directive, "DEADLINE_MISSED");
            province.awaitInbox("H56.14758.head", directive, "DEADLINE_MISSED");
            province.awaitInbox("H56.head", directive, "DEADLINE_MISSED");
            province.awaitTotal(directive, "overdue", 2);
        }
    }

    @Nested
    class Everything {
        @Test
        void allReadsAreTheSameAfterEveryEventCameAgain() {
            log.awaitHandled();
            Map<String, String> before = everythingToRead();

            int events = log.sendAllAgain();
            log.awaitHandled();

            assertThat(events).isGreaterThan(574);
            assertThat(everythingToRead()).isEqualTo(before);
            assertThat(log.deadLetters()).isZero();
        }

        @Test
        void allThatFollowsFromARequestCarriesItsCorrelationId() {
            String correlation = UUID.randomUUID().toString();
            Person clerk = province.clerk().with("X-Correlation-Id", correlation);

            String directive = province.issueOneItem(clerk, UNDATED, "H56.02");
            province.awaitEverywhere(directive, 1);

            String task = province.onlyTaskOf(directive);
            assertThat(province.historyOf(task).getFirst().path("correlationId").asString())
                    .isEqualTo(correlation);
            assertThat(province.inboxOf("H56.02.head", directive, "ASSIGNED")
                            .getFirst()
                            .path("correlationId")
                            .asString())
                    .isEqualTo(correlation);
            assertThat(province.rowsOf(directive, "")
                            .getFirst()
                            .path("correlationId")
                            .asString())
                    .isEqualTo(correlation);
        }

        @ParameterizedTest
        @CsvSource({
            "DIRECTIVE, /api/v1/directives",
            "TASK, /api/v1/tasks",
            "NOTIFICATION, /api/v1/inbox",
            "REPORTING, /api/v1/reports/summary",
            "TASK, /actuator/prometheus",
            "TASK, /v3/api-docs"
        })
        void nobodyIsAnsweredByTheSystemWithoutAToken(DondocService service, String path) {
            assertThat(Person.nobody(endpoints).tryToGet(service, path).statusCode())
                    .isEqualTo(401);
            assertThat(province.clerk().tryToGet(service, path).statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @EnumSource
        void eachServiceDescribesItselfToClientsAndOperators(DondocService service) {
            String meters =
                    province.clerk().tryToGet(service, "/actuator/prometheus").body();

            assertThat(SelfDescription.gapsIn(province.clerk().get(service, "/v3/api-docs")))
                    .isEmpty();
            assertThat(SelfDescription.metersMissingIn(meters)).isEmpty();
        }

        /** Every number and every list there is; how long ago it was counted may differ. */
        private static Map<String, String> everythingToRead() {
            Person clerk = province.clerk();
            return Map.of(
                    "directives", clerk.all(DIRECTIVE, "/api/v1/directives").toString(),
                    "tasks", clerk.all(TASK, "/api/v1/tasks").toString(),
                    "history", historyOfSome().toString(),
                    "notices", noticeSummaries(),
                    "inbox",
                            province.official("H56.02.head")
                                    .all(NOTIFICATION, "/api/v1/inbox")
                                    .toString(),
                    "agencies",
                            items(clerk.get(REPORTING, "/api/v1/reports/agencies"))
                                    .toString(),
                    "report", clerk.all(REPORTING, "/api/v1/reports/directives").toString(),
                    "rows", clerk.all(REPORTING, "/api/v1/reports/tasks").toString());
        }

        private static List<JsonNode> historyOfSome() {
            return province.tasksOf(sample).stream()
                    .filter(task -> "H56.02".equals(task.path("leadAgencyId").asString()))
                    .flatMap(task -> province.historyOf(task.path("id").asString()).stream())
                    .toList();
        }

        private static String noticeSummaries() {
            return province.clerk().all(DIRECTIVE, "/api/v1/directives?status=ISSUED").stream()
                    .map(directive ->
                            province.noticesOf(directive.path("id").asString()).toString())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Map<String, Long> countBy(String field, List<JsonNode> items) {
        return items.stream().collect(groupingBy(item -> item.path(field).asString(), counting()));
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.path("items").values().stream().toList();
    }

    private static String whoDidWhat(JsonNode line) {
        return line.path("what").asString() + " " + line.path("officialId").asString() + " "
                + line.path("role").asString();
    }
}
