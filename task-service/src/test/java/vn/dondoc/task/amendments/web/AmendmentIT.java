package vn.dondoc.task.amendments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.amendments.AmendedDirectives;
import vn.dondoc.task.tasks.Given;

/** Directives amended and replaced: in by Kafka, previewed and decided on over HTTP, task events out by Kafka. */
class AmendmentIT {
    private static final DeadlineRule DUE = DeadlineRule.on(Given.DUE);
    private static final DeadlineRule LATER = DeadlineRule.on(LocalDate.of(2026, 1, 20));
    private static RunningService service;
    private static RunningService second;

    private final String directive = "d" + UUID.randomUUID();
    private final String path = "/api/v1/amendments/" + directive + ":2";
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    @BeforeAll
    static void start() {
        String database = TestStores.freshDatabase();
        MutableClock clock = Given.clock();
        service = RunningService.start(database, clock);
        second = RunningService.start(database, clock);
    }

    @AfterAll
    static void stop() {
        service.close();
        second.close();
    }

    private DirectiveFacts issued() {
        return AmendedDirectives.directive(
                directive,
                AmendedDirectives.item("1", "Kiểm tra", DUE, "H56.02", "H56.03"),
                AmendedDirectives.item("2", "Báo cáo", DUE, "H56.02"));
    }

    private DirectiveMessage.Amended amended() {
        DirectiveFacts facts = AmendedDirectives.directive(
                directive, AmendedDirectives.item("1", "Kiểm tra lại", LATER, "H56.02", "H56.03", "H56.04"));
        return new DirectiveMessage.Amended(facts, "Bổ sung nội dung", AmendedDirectives.CLERK);
    }

    private void issueAndAmend() {
        issue(directive, issued(), 3);
        WireEvents.send(directive, 2, amended());
        Waiting.until("the proposal", () -> assigner.get(path), answer -> answer.statusCode() == 200);
    }

    private static void issue(String id, DirectiveFacts facts, int tasks) {
        WireEvents.send(id, 1, new DirectiveMessage.Issued(facts, AmendedDirectives.CLERK));
        Waiting.until("the tasks", () -> WireEvents.heardOf(id, "assigned"), heard -> heard.size() >= tasks);
    }

    /** What comes after on the same key shows that all before was handled. */
    private void awaitRevocation(int open) {
        WireEvents.send(
                directive, 3, new DirectiveMessage.Revoked(directive, "31/CĐ-UBND", "Nhầm", AmendedDirectives.CLERK));
        Waiting.until("the end", () -> WireEvents.heardOf(directive, "cancelled"), heard -> heard.size() >= open);
    }

    private JsonNode task(String item, String lead) {
        return assigner.read("/api/v1/tasks/" + directive + "-" + item + "-" + lead);
    }

    @Test
    void anAmendmentIsPreviewedConfirmedAndCarriedOutOnce() {
        issueAndAmend();

        assertPreview(second.as("H56", OfficialRole.OFFICER).read(path + "?limit=2"));
        assertThat(task("1", "H56.02").get("itemText").asString()).isEqualTo("Kiểm tra");

        HttpResponse<String> confirmed = assigner.post(path + "/confirm", 1, "", "Idempotency-Key", "c-" + directive);
        HttpResponse<String> again = assigner.post(path + "/confirm", 1, "", "Idempotency-Key", "c-" + directive);
        HttpResponse<String> late = second.as("H56", OfficialRole.HEAD).post(path + "/confirm", 1, "");
        WireEvents.send(directive, 2, amended());
        WireEvents.sendReworded(directive, 2, amended());
        awaitRevocation(4);

        assertThat(List.of(confirmed.statusCode(), again.statusCode(), late.statusCode()))
                .containsExactly(200, 200, 412);
        assertThat(json(confirmed).get("state").asString()).isEqualTo("APPLIED");
        assertThat(again.body()).isEqualTo(confirmed.body());
        assertThat(late.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(json(late).get("current").get("state").asString()).isEqualTo("APPLIED");
        assertThat(WireEvents.heardOf(directive, "amended"))
                .hasSize(2)
                .allSatisfy(heard -> assertThat(
                                heard.data().get("task").get("itemText").asString())
                        .isEqualTo("Kiểm tra lại"));
        assertThat(WireEvents.heardOf(directive, "due-date-changed")).hasSize(2);
        assertThat(WireEvents.heardOf(directive, "assigned")).hasSize(4);
        assertThat(WireEvents.heardOf(directive, "cancelled")).hasSize(4);
    }

    private static void assertPreview(JsonNode preview) {
        assertThat(preview.get("state").asString()).isEqualTo("PROPOSED");
        assertThat(preview.get("counts").toString()).isEqualTo("{\"AMENDED\":2,\"ADDED\":1,\"CANCELLED\":1}");
        assertThat(preview.get("untouched").asInt()).isZero();
        assertThat(preview.get("changes").get("items").size()).isEqualTo(2);
        JsonNode due = preview.get("changes").get("items").get(0).get("fields").get(2);
        assertThat(due.toString())
                .isEqualTo("{\"field\":\"dueOn\",\"before\":\"2026-01-09\",\"after\":\"2026-01-20\"}");
    }

    @Test
    void aRejectedAmendmentChangesNothing() {
        issueAndAmend();

        JsonNode rejected = json(assigner.post(path + "/reject", 1, "{\"reason\":\"Chưa cần\"}"));

        assertThat(rejected.get("state").asString()).isEqualTo("REJECTED");
        try (var trail = new TopicReader(Topics.AUDIT)) {
            assertThat(trail.await(1, entry -> entry.value().contains("amendments/" + directive)))
                    .anySatisfy(entry -> assertThat(entry.value())
                            .contains("{\"field\":\"state\",\"before\":\"PROPOSED\",\"after\":\"REJECTED\"}"));
        }
        assertThat(rejected.get("decision").get("reason").asString()).isEqualTo("Chưa cần");
        assertThat(assigner.post(path + "/confirm", 2, "").statusCode()).isEqualTo(409);
        assertThat(task("1", "H56.02").get("version").asLong()).isEqualTo(1);
        assertThat(assigner.read(path).get("changes").get("items").size()).isZero();
    }

    @Test
    void aRevocationSupersedesAnUndecidedAmendment() {
        issueAndAmend();

        awaitRevocation(3);

        assertThat(assigner.read(path).get("state").asString()).isEqualTo("SUPERSEDED");
        assertThat(assigner.post(path + "/confirm", 2, "").statusCode()).isEqualTo(409);
    }

    @Test
    void amendmentsAreListedByDirectiveAndStateAndBadInputIsRefused() {
        issueAndAmend();
        String list = "/api/v1/amendments?directive=" + directive;

        assertThat(assigner.read(list).get("items").get(0).get("id").asString()).isEqualTo(directive + ":2");
        assertThat(assigner.read(list + "&state=PROPOSED&limit=1").has("next")).isTrue();
        assertThat(assigner.read(list + "&state=APPLIED").get("items").size()).isZero();
        assertThat(assigner.get(list + "&state=MAYBE").statusCode()).isEqualTo(400);
        assertThat(assigner.get(list + "&after=damaged").statusCode()).isEqualTo(400);
        assertThat(assigner.get("/api/v1/amendments/nothing").statusCode()).isEqualTo(404);
        assertThat(assigner.post("/api/v1/amendments/nothing/confirm", 1, "").statusCode())
                .isEqualTo(404);
        assertThat(assigner.post(path + "/reject", 1, "{}").statusCode()).isEqualTo(400);
        assertThat(assigner.post(path + "/reject", 1, "{\"reason\":\" \"}").statusCode())
                .isEqualTo(422);
        var officer = service.as("H56", OfficialRole.OFFICER);
        assertThat(officer.post(path + "/confirm", 1, "").statusCode()).isEqualTo(403);
        var lead = service.as("H56.02", OfficialRole.CLERK);
        assertThat(lead.get(path).statusCode()).isEqualTo(404);
        assertThat(lead.post(path + "/confirm", 1, "").statusCode()).isEqualTo(404);
        assertThat(lead.read(list).get("items").size()).isZero();
        assertThat(RunningService.send(service.anonymous(path).GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aReplacedTaskIsLinkedToItsSuccessorInWhicheverOrderEventsCome() {
        issue(directive, issued(), 3);
        String successor = "s" + directive;
        WireEvents.send(
                directive,
                2,
                new DirectiveMessage.Replaced(
                        directive, "31/CĐ-UBND", successor, "32/CĐ-UBND", "Quy định mới", AmendedDirectives.CLERK));
        Waiting.until("the end", () -> WireEvents.heardOf(directive, "cancelled"), heard -> heard.size() >= 3);
        assertThat(task("1", "H56.02").has("continuedAs")).isFalse();

        issue(
                successor,
                AmendedDirectives.directive(successor, AmendedDirectives.item("1", "Kiểm tra tiếp", DUE, "H56.02")),
                1);

        JsonNode goesOn = assigner.read("/api/v1/tasks/" + successor + "-1-H56.02");
        assertThat(task("1", "H56.02").get("continuedAs").asString()).isEqualTo(successor + "-1-H56.02");
        assertThat(goesOn.get("continues").get(0).asString()).isEqualTo(directive + "-1-H56.02");
        assertThat(goesOn.get("continues").size()).isEqualTo(1);
        assertThat(task("2", "H56.02").get("state").asString()).isEqualTo("CANCELLED");
        assertThat(task("2", "H56.02").has("continuedAs")).isFalse();
        JsonNode lines = assigner.read("/api/v1/tasks/" + directive + "-1-H56.02/history")
                .get("items");
        assertThat(lines.get(1).get("text").asString()).isEqualTo("Quy định mới");
        assertThat(lines.get(1).get("description").asString()).isEqualTo("Văn bản được thay thế bằng 32/CĐ-UBND");
        assertReplaced();
    }

    private void assertReplaced() {
        assertThat(WireEvents.heardOf(directive, "cancelled"))
                .extracting(WireEvents.Heard::data)
                .allSatisfy(data -> {
                    assertThat(data.get("cause").asString()).isEqualTo("REPLACED");
                    assertThat(data.get("replacedByNumber").asString()).isEqualTo("32/CĐ-UBND");
                    assertThat(data.get("reason").asString()).isEqualTo("Quy định mới");
                });
    }
}
