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
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.testing.TopicReader;
import vn.dondoc.platform.web.officials.OfficialsCopy;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.directory.GivenAgencies;
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

    @Test
    void whoWasPutInChargeAndWhoNoLongerIsAreToldOneByOneAndNothingElse() {
        service.bean(OfficialsCopy.class).on(List.of(recorded("H56.02.an"), recorded("H56.02.binh")));
        lead.post(path + "/person-in-charge", 1, "{\"officialId\":\"H56.02.an\"}");
        lead.post(path + "/person-in-charge", 2, "{\"officialId\":\"H56.02.binh\"}");

        assertThat(entries(3))
                .extracting(entry -> entry.at("/action/person").asString(), entry -> changesOf(List.of(entry)))
                .containsExactly(
                        tuple("H56.02.an", List.of("collaboration.personInCharge - (person)")),
                        tuple("H56.02.an", List.of("collaboration.personInCharge (person) (another)")),
                        tuple("H56.02.binh", List.of("collaboration.personInCharge (another) (person)")));
    }

    private static ReceivedEvent<OfficialMessage> recorded(String id) {
        var data = new OfficialMessage.Recorded(
                id,
                "Nguyễn An",
                "H56.02",
                OfficialRole.OFFICER,
                null,
                true,
                Given.assigner(Given.IN_TIME).actor());
        return new ReceivedEvent<>(
                new EventEnvelope<>(id + ":1", "urn:test", "test", id, 1, Given.IN_TIME, Trace.of("test"), data), 0, 0);
    }

    @Test
    void whoIsAskedToCoordinateStandsInTheEntryByTheAgency() {
        service.recordAgencies(GivenAgencies.open("H56.03"));
        lead.post(path + "/parts", 1, "{\"agencyId\":\"H56.03\",\"name\":\"Sở\"}");

        assertThat(changesOf(entries(1))).containsExactly("collaboration.coordinators.all - [H56.03 ASKED]");
    }

    private List<JsonNode> told(String operation, String key) {
        try (var topic = new TopicReader(Topics.AUDIT)) {
            return topic
                    .await(
                            1,
                            record -> operationOf(record).equals(operation)
                                    && record.value().contains(key))
                    .stream()
                    .map(record -> JSON.readTree(record.value()))
                    .toList();
        }
    }

    private static String operationOf(ConsumerRecord<String, String> record) {
        return JSON.readTree(record.value()).at("/action/operation").asString("");
    }

    private static List<String> changesOf(List<JsonNode> entries) {
        return entries.getFirst()
                .at("/action/changes")
                .valueStream()
                .map(change -> change.get("field").asString()
                        + ' '
                        + change.path("before").asString("-")
                        + ' '
                        + change.path("after").asString("-"))
                .toList();
    }

    @Test
    void aTransferOfManyTellsFromWhomToWhomAndHowMany() {
        String other = "H56.T" + Integer.toUnsignedString(directive.hashCode());
        service.recordAgencies(GivenAgencies.open(other));
        service.as("H56", OfficialRole.DEPUTY_HEAD)
                .post(
                        "/api/v1/transfers",
                        0,
                        "{\"fromAgencyId\":\"H56.02\",\"toAgencyId\":\"%s\",\"directiveId\":\"%s\",\"reason\":\"Sáp nhập\"}"
                                .formatted(other, directive));

        assertThat(changesOf(told("TRANSFER", other)))
                .containsExactly("leadAgencyId H56.02 " + other, "tasks.TRANSFERRED - 1");
    }

    @Test
    void aReferenceDateTellsWhichDocumentAndTheDateBefore() {
        RunningService.Caller clerk = service.as("H56", OfficialRole.CLERK);
        String number = "7/" + directive + "-VX";
        String body = "{\"number\":\"" + number + "\",\"dueOn\":\"%s\",\"reason\":\"Theo công văn\"}";
        clerk.post("/api/v1/reference-dates", 0, body.formatted("2026-01-16"));
        clerk.post("/api/v1/reference-dates", 0, body.formatted("2026-01-20"));

        assertThat(changesOf(told("SET_REFERENCE_DATE", "2026-01-20")))
                .contains("dueOn 2026-01-16 2026-01-20", "tasks.moved - 0")
                .anyMatch(change -> change.startsWith("document - H56/"));
    }

    @Test
    void aChangeOfTheCalendarTellsItsNewVersion() {
        RunningService.Caller steward = service.asSteward();
        String version =
                steward.read("/api/v1/calendar?year=2026").get("version").asString();
        steward.post(
                "/api/v1/calendar/versions",
                Long.parseLong(version),
                "{\"reason\":\"Bão\",\"closures\":[{\"from\":\"2026-02-03\",\"to\":\"2026-02-03\",\"name\":\"Bão số 9\",\"agencyId\":\"H56.02\"}]}");

        assertThat(changesOf(told("CHANGE_CALENDAR", "number")))
                .contains("number - " + (Long.parseLong(version) + 1), "closures - [H56.02]");
    }
}
