package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** What an official does with an inbox: filters, counts, marks, and sees what still waits for a decision. */
class InboxIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestStores.freshDatabase(), "inboxes");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String headOf(String agency) {
        Wire.directory(Wire.agency(agency, agency), Wire.official(agency + ".head", agency, OfficialRole.HEAD));
        return agency + ".head";
    }

    /** Two assignments, one of them urgent, and a result that was sent back. */
    private static String officialWithThreeNotices(String agency) {
        String head = headOf(agency);
        TaskFacts first = TaskEvents.task("first-" + agency, "1", agency, 1, Urgency.NORMAL);
        Wire.tasks(List.of(
                TaskEvents.assigned(first),
                TaskEvents.assigned(TaskEvents.task("second-" + agency, "1", agency, 1, Urgency.FLASH)),
                TaskEvents.returned(first, "Thiếu số liệu")));
        Waiting.until(
                "three notices",
                () -> counts(head),
                counts -> counts.get("unread").asInt() == 3);
        return head;
    }

    private static JsonNode counts(String head) {
        return service.json("/api/v1/inbox/counts", head);
    }

    private static List<String> directives(String query, String head) {
        List<String> directives = new ArrayList<>();
        service.json("/api/v1/inbox?" + query, head)
                .get("items")
                .forEach(notice -> directives.add(notice.get("kind").asString() + " "
                        + notice.get("directiveId").asString().replaceFirst("-.*", "")));
        return directives;
    }

    @Test
    void aListShowsWhatItsFiltersSay() {
        String head = officialWithThreeNotices("I1");
        String returned = service.json("/api/v1/inbox?kind=RETURNED", head)
                .at("/items/0/id")
                .asString();
        service.post("/api/v1/inbox/" + returned + "/read", head);

        assertThat(directives("", head)).hasSize(3);
        assertThat(directives("kind=RETURNED", head)).containsExactly("RETURNED first");
        assertThat(directives("kind=RETURNED&kind=ASSIGNED", head)).hasSize(3);
        assertThat(directives("directive=second-I1", head)).containsExactly("ASSIGNED second");
        assertThat(directives("urgent=true", head)).containsExactly("ASSIGNED second");
        assertThat(directives("urgent=false", head)).containsExactlyInAnyOrder("ASSIGNED first", "RETURNED first");
        assertThat(directives("unread=true", head)).containsExactlyInAnyOrder("ASSIGNED first", "ASSIGNED second");
        assertThat(directives("unread=false", head)).containsExactly("RETURNED first");
        assertThat(directives("unread=true&urgent=true", head)).containsExactly("ASSIGNED second");
        assertThat(directives("waiting=true", head)).isEmpty();
        assertThat(service.get("/api/v1/inbox?kind=NONE", head).statusCode()).isEqualTo(400);
    }

    @Test
    void pagesOfAFilteredListShowEachOnce() {
        String head = officialWithThreeNotices("I2");

        JsonNode first = service.json("/api/v1/inbox?kind=ASSIGNED&limit=1", head);
        JsonNode second = service.json(
                "/api/v1/inbox?kind=ASSIGNED&limit=1&after=" + first.get("next").asString(), head);

        assertThat(List.of(
                        first.at("/items/0/directiveId").asString(),
                        second.at("/items/0/directiveId").asString()))
                .containsExactlyInAnyOrder("first-I2", "second-I2");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void unreadOnesAreCountedByKind() {
        JsonNode counts = counts(officialWithThreeNotices("I3"));

        assertThat(counts.get("urgent").asInt()).isEqualTo(1);
        assertThat(counts.at("/byKind/ASSIGNED").asInt()).isEqualTo(2);
        assertThat(counts.at("/byKind/RETURNED").asInt()).isEqualTo(1);
    }

    @Test
    void aSelectionIsMarkedAsReadOnce() {
        String head = officialWithThreeNotices("I4");
        JsonNode items = service.json("/api/v1/inbox", head).get("items");
        String selection = "{\"ids\":[\"%s\",\"%s\",\"nowhere\"]}"
                .formatted(items.at("/0/id").asString(), items.at("/1/id").asString());

        assertThat(service.post("/api/v1/inbox/read", head, selection).body()).isEqualTo("{\"marked\":2}");
        assertThat(service.post("/api/v1/inbox/read", head, selection).body()).isEqualTo("{\"marked\":0}");

        assertThat(counts(head).get("unread").asInt()).isEqualTo(1);
        assertThat(service.post("/api/v1/inbox/read", head, "{\"ids\":[]}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void allThatAFilterShowsIsMarkedAsReadButNotWhatCameAfterTheLook() {
        String head = officialWithThreeNotices("I5");
        String before = "2020-01-01T00:00:00%2B07:00";

        assertThat(service.post("/api/v1/inbox/read-all?until=" + before, head).body())
                .isEqualTo("{\"marked\":0}");
        assertThat(service.post("/api/v1/inbox/read-all?kind=RETURNED", head).body())
                .isEqualTo("{\"marked\":1}");
        assertThat(service.post("/api/v1/inbox/read-all", head).body()).isEqualTo("{\"marked\":2}");
        assertThat(counts(head).get("unread").asInt()).isZero();
    }

    @Test
    void aNoticeIsInTheLanguageOfItsReaderAndSaysWhereThingsAre() {
        String head = officialWithThreeNotices("I6");

        JsonNode vietnamese = service.json("/api/v1/inbox?kind=RETURNED", head).at("/items/0");
        JsonNode english = RunningService.json(service.getIn("en", "/api/v1/inbox?kind=RETURNED", head))
                .at("/items/0");

        assertThat(vietnamese.get("title").asString()).startsWith("Kết quả bị trả lại");
        assertThat(english.get("title").asString()).startsWith("Result sent back");
        assertThat(vietnamese.get("links").toString())
                .isEqualTo(
                        "{\"directive\":\"/api/v1/directives/first-I6\",\"tasks\":[\"/api/v1/tasks/first-I6-1-I6\"]}");
    }

    private static EventEnvelope<TaskMessage> after(int seconds, EventEnvelope<TaskMessage> event) {
        return new EventEnvelope<>(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.time().plusSeconds(seconds),
                event.trace(),
                event.data());
    }

    private static final TaskFacts DECIDED =
            TaskEvents.givenBy("I7", TaskEvents.task("decided", "1", "I8", 1, Urgency.NORMAL));

    /** The result is handed in, for the so-manieth event of the task. */
    private static EventEnvelope<TaskMessage> reported(int sequence) {
        var reported = new TaskMessage.ResultReported(
                TaskEvents.in(TaskStatus.REPORTED, DECIDED), "Đã xong", List.of(), TaskEvents.ASSIGNER);
        return after(sequence, TaskEvents.envelope(sequence, reported));
    }

    private static EventEnvelope<TaskMessage> sentBack(int sequence) {
        var returned = new TaskMessage.Returned(
                TaskEvents.in(TaskStatus.IN_PROGRESS, DECIDED), "Thiếu số liệu", TaskEvents.ASSIGNER);
        // by another clock, which is an hour behind
        return after(sequence - 3600, TaskEvents.envelope(sequence, returned));
    }

    @Test
    void aResultWaitsForADecisionUntilSomebodyDecided() {
        String head = headOf("I7");
        Wire.tasks(List.of(TaskEvents.assigned(DECIDED), reported(2)));
        Waiting.until("the result", () -> counts(head).get("waiting").asInt() == 1);
        JsonNode asked = service.json("/api/v1/inbox?waiting=true", head).at("/items/0");
        JsonNode ofAgency = service.json("/api/v1/agency-inbox?waiting=true", "I7.clerk");
        assertThat(asked.get("actions").toString()).isEqualTo("[\"CONFIRM_RESULT\",\"RETURN_RESULT\"]");
        assertThat(ofAgency.at("/items/0/actions").toString()).isEqualTo("[]");

        Wire.tasks(List.of(sentBack(3)));

        Waiting.until("the decision to count", () -> counts(head).get("waiting").asInt() == 0);
        JsonNode decided = service.json("/api/v1/inbox/" + asked.get("id").asString(), head);
        assertThat(directives("waiting=true", head)).isEmpty();
        assertThat(decided.get("actions").toString()).isEqualTo("[]");

        Wire.tasks(List.of(reported(4)));
        Waiting.until("the next one to wait", () -> counts(head).get("waiting").asInt() == 1);
    }
}
