package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** What an agency was told is read by its clerks and officers in one inbox. Each agency has a directive of its name. */
class AgencyInboxIT {
    private static final String INBOX = "/api/v1/agency-inbox";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                TestStores.freshDatabase(), "agency-inbox", "--notification.delivery.pending-interval=100ms");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static TaskFacts task(String agency, String item) {
        return TaskEvents.task(agency, item, agency, 2, Urgency.NORMAL);
    }

    private static Map<String, Object> officer(String agency) {
        return Map.of("sub", agency + ".1", "agency", agency, "role", "OFFICER");
    }

    private static void agencyWithAllRoles(String agency) {
        Wire.directory(
                Wire.official(agency + ".head", agency, OfficialRole.HEAD),
                Wire.official(agency + ".clerk", agency, OfficialRole.CLERK),
                Wire.official(agency + ".1", agency, OfficialRole.OFFICER));
        Waiting.until(
                "the officials",
                () -> service.mongo().getCollection("officials").countDocuments(new Document("agencyId", agency)) == 3);
    }

    private static JsonNode list(String agency) {
        return RunningService.json(service.get(INBOX, officer(agency))).get("items");
    }

    private static int unread(String agency) {
        return service.json(INBOX + "/counts", agency + ".clerk").get("unread").asInt();
    }

    private static String selection(String id) {
        return "{\"ids\":[\"" + id + "\"]}";
    }

    @Test
    void whatOneMarksIsReadForAllOfThemAndForNobodyElseAndSaysWhoDid() {
        agencyWithAllRoles("ai1");
        Wire.tasks(List.of(TaskEvents.assigned(task("ai1", "1"))));
        JsonNode notice = Waiting.until("the notice", () -> list("ai1").path(0), it -> !it.isMissingNode());
        assertThat(notice.get("officialId").asString()).isEqualTo("ai1.head");
        assertThat(unread("ai1")).isOne();

        String id = notice.get("id").asString();
        String first = service.post(INBOX + "/read", "ai1.clerk", selection(id)).body();
        String second = RunningService.json(service.post(INBOX + "/read-all", officer("ai1")))
                .toString();

        assertThat(first).isEqualTo("{\"marked\":1}");
        assertThat(second).isEqualTo("{\"marked\":0}");
        assertThat(unread("ai1")).isZero();
        assertThat(list("ai1").get(0).get("readBy").asString()).isEqualTo("ai1.clerk");
        assertThat(list("ai1").get(0).get("readByName").asString()).isEqualTo("ai1.clerk");
        assertThat(list("ai1").get(0).has("readAt")).isTrue();
        assertThat(service.json("/api/v1/inbox", "ai1.head").at("/items/0").has("readAt"))
                .isFalse();
        assertThat(service.json(INBOX + "?unread=true", "ai1.clerk").get("items"))
                .isEmpty();
    }

    @Test
    void whatIsReadAndGrowsIsUnreadAgain() {
        agencyWithAllRoles("ai2");
        Wire.tasks(List.of(TaskEvents.assigned(task("ai2", "1"))));
        Waiting.until("the notice", () -> unread("ai2") == 1);
        service.post(INBOX + "/read-all", "ai2.clerk");

        Wire.tasks(List.of(TaskEvents.assigned(task("ai2", "2"))));

        Waiting.until("it to be unread", () -> unread("ai2") == 1);
        assertThat(list("ai2")).hasSize(1);
    }

    @Test
    void whatNobodyGotYetIsThereAndWhatIsForOneInPersonIsNot() {
        Wire.tasks(List.of(TaskEvents.assigned(TaskEvents.doneBy("ai3.1", task("ai3", "1")))));

        JsonNode notices = Waiting.until("the notice", () -> list("ai3"), all -> !all.isEmpty());

        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).has("officialId")).isFalse();
    }

    @Test
    void anotherAgencyReadsAndMarksNothing() {
        agencyWithAllRoles("ai4");
        Wire.tasks(List.of(TaskEvents.assigned(task("ai4", "1"))));
        String id = Waiting.until("the notice", () -> list("ai4").path(0), it -> !it.isMissingNode())
                .get("id")
                .asString();

        assertThat(list("ai4.other")).isEmpty();
        assertThat(service.post(INBOX + "/read", "ai4.other.clerk", selection(id))
                        .body())
                .isEqualTo("{\"marked\":0}");
        assertThat(service.get(INBOX, "ai4.head").statusCode()).isEqualTo(403);
        assertThat(unread("ai4")).isOne();
    }

    @Test
    void itIsReadPageByPageAndMarkedByTheFilter() {
        agencyWithAllRoles("ai5");
        Wire.tasks(
                List.of(TaskEvents.assigned(task("ai5", "1")), TaskEvents.returned(task("ai5", "1"), "thiếu số liệu")));
        Waiting.until("both", () -> unread("ai5") == 2);

        JsonNode first = service.json(INBOX + "?limit=1", "ai5.clerk");
        JsonNode last =
                service.json(INBOX + "?limit=1&after=" + first.get("next").asString(), "ai5.clerk");
        String marked =
                service.post(INBOX + "/read-all?kind=RETURNED", "ai5.clerk").body();

        assertThat(List.of(first, last)).allMatch(page -> page.get("items").size() == 1);
        assertThat(last.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
        assertThat(last.has("next")).isFalse();
        assertThat(marked).isEqualTo("{\"marked\":1}");
        assertThat(service.json(INBOX + "?unread=true", "ai5.clerk")
                        .at("/items/0/kind")
                        .asString())
                .isEqualTo("ASSIGNED");
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        for (String question :
                List.of("?scope=AGENCY", "?kind=NONE", "?after=x", "?limit=0", "?unread=maybe", "?directive=%00")) {
            assertThat(service.get(INBOX + question, officer("ai6")).statusCode())
                    .as(question)
                    .isEqualTo(400);
        }
        for (String body :
                List.of("{}", "{\"ids\":[]}", "{\"ids\":null}", "{\"ids\":[null]}", "{\"ids\":[\"a\"],\"x\":1}")) {
            assertThat(service.post(INBOX + "/read", "ai6.clerk", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(service.post(INBOX + "/read-all?until=%2B999999999-01-01T00:00:00Z", "ai6.clerk")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.post(INBOX + "/read-all", "ai6.clerk", "{\"kind\":\"RETURNED\"}")
                        .statusCode())
                .isEqualTo(400);
    }
}
