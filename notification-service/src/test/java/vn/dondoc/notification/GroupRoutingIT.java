package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** A deployment whose routing notifies each officer of an agency instead of its head, and which has no mail server. */
class GroupRoutingIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                TestStores.freshDatabase(),
                "group-routing",
                "--notification.routing=classpath:officers-routing.yml",
                "--notification.delivery.pending-interval=100ms");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void routeToEachNotifiesEveryOfficialWithTheRole() {
        Wire.directory(
                Wire.official("each.head", "each", OfficialRole.HEAD),
                Wire.official("each.1", "each", OfficialRole.OFFICER),
                Wire.official("each.2", "each", OfficialRole.OFFICER));
        Waiting.until("the officials", () -> officialsOf("each") == 3);

        Wire.tasks(List.of(TaskEvents.assigned(task("each", "1", 1))));
        JsonNode summary = Waiting.until(
                "the notices",
                () -> service.summary("each"),
                all -> all.get("notices").asInt() == 2);

        assertThat(summary.get("agencies").asInt()).isEqualTo(1);
        assertThat(summary.at("/mail/skipped").asInt()).isEqualTo(2);
        assertThat(inbox("each.1")).hasSize(1);
        assertThat(inbox("each.2")).hasSize(1);
        assertThat(inbox("each.head")).isEmpty();
    }

    @Test
    void pendingNoticeGoesToEachOfficialAndIsRemoved() {
        Wire.tasks(List.of(TaskEvents.assigned(task("late", "1", 2))));
        Waiting.until(
                "the notice that waits",
                () -> service.summary("late").get("waiting").asInt() == 1);

        Wire.directory(
                Wire.official("late.head", "late", OfficialRole.HEAD),
                Wire.official("late.1", "late", OfficialRole.OFFICER));
        Waiting.until("a notice of their own", () -> inbox("late.1").size() == 1);
        Wire.tasks(List.of(TaskEvents.assigned(task("late", "2", 2))));
        Waiting.until(
                "the second task", () -> inbox("late.1").get(0).get("taskIds").size() == 2);

        JsonNode summary = service.summary("late");
        assertThat(summary.get("waiting").asInt()).isZero();
        assertThat(summary.get("notices").asInt()).isEqualTo(1);
        assertThat(summary.get("tasks").asInt()).isEqualTo(2);
    }

    private static TaskFacts task(String directiveAndAgency, String item, int ofDirective) {
        return TaskEvents.task(directiveAndAgency, item, directiveAndAgency, ofDirective, Urgency.NORMAL);
    }

    private static JsonNode inbox(String officialId) {
        return service.json("/api/v1/inbox", officialId).get("items");
    }

    private static long officialsOf(String agencyId) {
        return service.mongo().getCollection("officials").countDocuments(new Document("agencyId", agencyId));
    }
}
