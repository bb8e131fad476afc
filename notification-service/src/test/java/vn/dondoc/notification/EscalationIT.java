package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** Escalations of a missed deadline, from the topic to the inboxes. */
class EscalationIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestStores.freshDatabase(), "escalated");
        Wire.directory(
                Wire.official("escalated.head", "escalated", OfficialRole.HEAD),
                Wire.official("escalated.deputy", "escalated", OfficialRole.DEPUTY_HEAD),
                Wire.official("escalated.clerk", "escalated", OfficialRole.CLERK),
                Wire.official("H56.head", "H56", OfficialRole.HEAD),
                Wire.official("H56.clerk", "H56", OfficialRole.CLERK));
        Waiting.until(
                "the officials",
                () -> service.mongo().getCollection("officials").countDocuments() >= 5);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void escalationReachesTheNextHigherRoleAtEachLevel() {
        TaskFacts task = TaskEvents.task("climbed", "1", "escalated", 1, Urgency.NORMAL);

        Wire.tasks(List.of(
                TaskEvents.assigned(task),
                TaskEvents.escalated(task, 1, 1),
                TaskEvents.escalated(task, 2, 3),
                TaskEvents.escalated(task, 3, 7),
                TaskEvents.escalated(task, 4, 14)));

        assertThat(titleOfEscalation("climbed", "escalated.deputy")).contains("[Khẩn] Quá hạn 1 ngày làm việc");
        assertThat(titleOfEscalation("climbed", "escalated.head")).contains("[Khẩn] Quá hạn 3 ngày làm việc");
        assertThat(titleOfEscalation("climbed", "H56.clerk")).contains("[Khẩn] Quá hạn 7 ngày làm việc");
        assertThat(titleOfEscalation("climbed", "H56.head")).contains("[Khẩn] Quá hạn 14 ngày làm việc");
        assertThat(service.json("/api/v1/inbox", "escalated.clerk").get("items"))
                .isEmpty();
        assertThat(service.summary("climbed").at("/byKind/ESCALATED").asInt()).isEqualTo(4);
    }

    @Test
    void escalationReachesTheAssignerWhereTheLeadHasNobody() {
        TaskFacts task = TaskEvents.task("deserted", "1", "nobody-there", 1, Urgency.NORMAL);

        Wire.tasks(List.of(TaskEvents.assigned(task), TaskEvents.escalated(task, 1, 1)));

        assertThat(titleOfEscalation("deserted", "H56.head")).contains("[Khẩn] Quá hạn 1 ngày làm việc");
        assertThat(service.summary("deserted").at("/byKind/ESCALATED").asInt()).isEqualTo(1);
    }

    private static String titleOfEscalation(String directiveId, String officialId) {
        JsonNode notice = Waiting.until(
                officialId + " to be notified",
                () -> about(
                        directiveId, service.json("/api/v1/inbox", officialId).get("items")),
                JsonNode::isObject);
        return notice.get("title").asString();
    }

    private static JsonNode about(String directiveId, JsonNode notices) {
        for (JsonNode notice : notices) {
            if (notice.get("directiveId").asString().equals(directiveId)
                    && notice.get("kind").asString().equals("ESCALATED")) {
                return notice;
            }
        }
        return notices;
    }
}
