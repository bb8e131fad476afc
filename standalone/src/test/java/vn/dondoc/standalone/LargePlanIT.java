package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.standalone.services.DondocService.DIRECTIVE;
import static vn.dondoc.standalone.services.DondocService.REPORTING;
import static vn.dondoc.standalone.services.DondocService.TASK;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.TopicLayout;

/** A plan as they are really issued, through all services: some hundred items, each half a page long. */
class LargePlanIT {
    private static final int ITEMS = 500;
    private static final int CHARACTERS = 1_000;
    private static final String LEAD = "H56.02";
    private static final String TEXT =
            "Rà soát, sắp xếp tổ chức bộ máy. ".repeat(31).substring(0, CHARACTERS);
    private static final String AMENDED =
            "Hoàn thành việc rà soát và báo cáo. ".repeat(28).substring(0, CHARACTERS);

    private RunningIdentity identity;
    private RunningServices services;
    private Province province;

    @BeforeEach
    void start() {
        LoggingSetup.logInto(Path.of("target/large-plan-it.log"));
        TestStores.createTopics(TopicLayout.allTopics().toArray(TopicSpec[]::new));
        identity = RunningIdentity.start(new PortLayout(0), null);
        var clock = MutableClock.of(
                OffsetDateTime.parse("2025-12-24T08:00:00+07:00").toInstant(), ZoneOffset.UTC);
        ConnectionSettings wiring = new ConnectionSettings(
                TestStores.bootstrapServers(),
                TestStores.mongoUri(""),
                TestStores.freshDatabase() + "_",
                Map.of("dondoc.deadlines.every", "1h"),
                clock);
        services = RunningServices.start(wiring.trusting(identity), new PortLayout(0));
        province = new Province(services.endpoints(identity.address()));
        province.loadDirectory();
    }

    /** Other systems of this JVM read the same topics as the same groups: nothing is left to them. */
    @AfterEach
    void stop() {
        EventLog.fromTheBeginning(TestStores.bootstrapServers()).awaitHandled();
        services.close();
        identity.close();
    }

    @Test
    void aLargePlanGoesThroughDraftIssueAmendmentTasksNoticesAndReports() {
        ObjectNode plan = Province.plan(ITEMS, TEXT, LEAD);
        String directive = Province.issue(province.clerk(), plan.toString());
        province.awaitEverywhere(directive, ITEMS);

        amend(directive, plan);
        confirmAmendmentOf(directive);

        assertThat(province.tasksOf(directive))
                .hasSize(ITEMS)
                .allSatisfy(task -> assertThat(task.path("itemText").asString()).isEqualTo(AMENDED));
        Waiting.until("amended rows", () -> amendedRowsOf(directive), rows -> rows == ITEMS);
        assertThat(itemTextsOf(directive)).hasSize(ITEMS).containsOnly(AMENDED);
        assertThat(province.inboxOf(LEAD + ".head", directive, "ASSIGNED"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.path("taskIds").size()).isEqualTo(ITEMS));

        String number = correctNumber(directive, plan);

        Waiting.until("rows of the number", () -> rowsWith(number, directive), rows -> rows == ITEMS);
        Waiting.until("the notice of the number", () -> noticesWith(number, directive), notices -> notices == 1);
        province.awaitInbox(LEAD + ".head", directive, "CORRECTED");
        assertThat(province.tasksOf(directive))
                .allSatisfy(task ->
                        assertThat(task.path("directiveNumber").asString()).isEqualTo(number));
        assertThat(province.totalOf(directive).path("name").asString()).isEqualTo(number);
    }

    private String correctNumber(String directive, ObjectNode plan) {
        String number = "9" + plan.path("number").asString();
        var body = new JsonMapper().createObjectNode().put("reason", "Ghi nhầm số");
        body.set("directive", plan.deepCopy().put("number", number));
        province.clerk().step(DIRECTIVE, "/api/v1/directives/" + directive, "correct", body.toString());
        return number;
    }

    private long rowsWith(String number, String directive) {
        return province.rowsOf(directive, "").stream()
                .filter(row -> number.equals(row.path("directiveNumber").asString()))
                .count();
    }

    private long noticesWith(String number, String directive) {
        return province.inboxOf(LEAD + ".head", directive, "ASSIGNED").stream()
                .filter(notice -> number.equals(notice.path("directiveNumber").asString()))
                .count();
    }

    private void amend(String directive, ObjectNode plan) {
        plan.path("items").forEach(item -> ((ObjectNode) item).put("text", AMENDED));
        var body = new JsonMapper().createObjectNode().put("reason", "Viết lại cho rõ");
        body.set("directive", plan);
        province.clerk().step(DIRECTIVE, "/api/v1/directives/" + directive, "amend", body.toString());
    }

    private void confirmAmendmentOf(String directive) {
        List<JsonNode> amendments = Waiting.until(
                "the amendment",
                () -> province.clerk().all(TASK, "/api/v1/amendments?directive=" + directive),
                all -> all.size() == 1);
        String amendment = amendments.getFirst().path("id").asString();
        assertThat(province.clerk()
                        .get(TASK, "/api/v1/amendments/" + amendment)
                        .path("counts")
                        .path("AMENDED")
                        .asInt())
                .isEqualTo(ITEMS);
        province.clerk().step(TASK, "/api/v1/amendments/" + amendment, "confirm", "");
    }

    private long amendedRowsOf(String directive) {
        return province.rowsOf(directive, "").stream()
                .filter(row -> AMENDED.equals(row.path("text").asString()))
                .count();
    }

    private List<String> itemTextsOf(String directive) {
        return province
                .clerk()
                .get(REPORTING, "/api/v1/reports/directives/" + directive + "/items")
                .path("items")
                .values()
                .stream()
                .map(line -> line.path("about").asString())
                .toList();
    }
}
