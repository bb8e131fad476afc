package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** What the audit trail is told of steps, taken and refused. */
class TaskAuditIT extends QuietService {
    private static final JsonMapper JSON = new JsonMapper();

    private final String directive = "d" + UUID.randomUUID();
    private final String id = directive + "-1-H56.02";
    private final String path = "/api/v1/tasks/" + id;
    private final RunningService.Caller lead = service.as("H56.02", OfficialRole.CLERK);

    @BeforeEach
    void assign() {
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(Given.assignment(directive, "1", Given.LEAD))),
                        Given.assigner(Given.IN_TIME));
    }

    /** The entries that are about the task, whatever stream they stand in. */
    private List<JsonNode> entries(int count) {
        try (var topic = new TopicReader(Topics.AUDIT)) {
            return topic.await(count, record -> targetOf(record).equals("tasks/" + id)).stream()
                    .map(record -> JSON.readTree(record.value()))
                    .toList();
        }
    }

    private static String targetOf(ConsumerRecord<String, String> record) {
        return JSON.readTree(record.value()).at("/action/target").asString("");
    }

    @Test
    void aStepLeavesAnEntryOfWhoTookItAndWhatItChangedAndItsRepeatNone() {
        lead.post(path + "/acknowledge", 1, "", "Idempotency-Key", "a-" + id);
        lead.post(path + "/acknowledge", 1, "", "Idempotency-Key", "a-" + id);
        lead.post(path + "/decline", 2, "{\"reason\":\"Không thuộc chức năng\"}");

        List<JsonNode> entries = entries(2);

        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().at("/action/operation").asString()).isEqualTo("ACKNOWLEDGE");
        assertThat(entries.getFirst().at("/action/directiveId").asString()).isEqualTo(directive);
        assertThat(entries.getFirst().at("/action/changes").valueStream()).anySatisfy(change -> {
            assertThat(change.get("field").asString()).isEqualTo("lifecycle.status");
            assertThat(change.get("before").asString()).isEqualTo("ASSIGNED");
            assertThat(change.get("after").asString()).isEqualTo("ACKNOWLEDGED");
        });
        assertThat(entries.getLast().at("/action/reason").asString()).isEqualTo("Không thuộc chức năng");
        assertThat(entries.getLast().at("/seal/previous"))
                .isEqualTo(entries.getFirst().at("/seal/hash"));
        assertThat(entries.getLast().at("/actor/officialId").asString()).isEqualTo("H56.02.clerk");
    }

    @Test
    void whatIsRefusedLeavesAnEntryWithTheReason() {
        assertThat(service.as("H56", OfficialRole.DEPUTY_HEAD)
                        .post(path + "/acknowledge", 1, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.post(path + "/acknowledge", 7, "").statusCode()).isEqualTo(412);
        assertThat(service.as("H56.09", OfficialRole.HEAD).get(path).statusCode())
                .isEqualTo(404);

        assertThat(entries(3))
                .extracting(
                        entry -> entry.at("/action/outcome").asString(),
                        entry -> entry.at("/action/operation").asString(),
                        entry -> entry.at("/action/status").asInt(),
                        entry -> entry.at("/action/code").asString())
                .containsExactlyInAnyOrder(
                        tuple("REFUSED", "ACKNOWLEDGE", 403, "forbidden"),
                        tuple("REFUSED", "ACKNOWLEDGE", 412, "stale-task"),
                        tuple("REFUSED", "READ_TASKS", 404, "task-not-found"));
    }
}
