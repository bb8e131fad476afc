package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** The longer ways of a task's life over HTTP; the task is due on 9 January 2026, and it is the 5th. */
class TaskLifeIT extends QuietService {
    private static final String REASON = "{\"reason\":\"Có lý do\"}";
    private final String directive = "d" + UUID.randomUUID();
    private final String path = "/api/v1/tasks/" + directive + "-1-" + Given.LEAD;
    private final RunningService.Caller lead = service.as(Given.LEAD, OfficialRole.CLERK);
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);
    private final RunningService.Caller justice = service.as("H56.09", OfficialRole.OFFICER);

    @BeforeEach
    void assign() {
        clock.setInstant(Given.IN_TIME);
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(Given.assignment(directive, "1", Given.LEAD))),
                        Given.assigner(Given.IN_TIME));
    }

    /** Takes the step on the version of now. */
    private HttpResponse<String> take(RunningService.Caller who, String step, String body) {
        return who.post(path + "/" + step, version(), body.replace('\'', '"'));
    }

    private JsonNode took(RunningService.Caller who, String step, String body) {
        HttpResponse<String> answer = take(who, step, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private long version() {
        return assigner.read(path).get("version").asLong();
    }

    @Test
    void aDeclinedTaskIsInsistedOnOrGivenToAnother() {
        took(lead, "decline", REASON);
        assertThat(took(assigner, "insist", REASON).get("state").asString()).isEqualTo("ASSIGNED");
        took(lead, "decline", REASON);

        JsonNode after = took(assigner, "transfer", "{'leadAgencyId':'H56.09','reason':'Đúng chức năng'}");

        assertThat(after.get("leadAgencyId").asString()).isEqualTo("H56.09");
        assertThat(lead.post(path + "/acknowledge", 1, "").statusCode()).isEqualTo(404);
        assertThat(took(justice, "acknowledge", "").get("state").asString()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void aResultIsWithdrawnByTheLeadAndAConfirmationByTheAssigner() {
        took(lead, "acknowledge", "");
        took(lead, "report", "{'text':'Nhầm'}");
        assertThat(take(assigner, "withdraw-result", REASON).statusCode()).isEqualTo(403);
        JsonNode withdrawn = took(lead, "withdraw-result", REASON);
        assertThat(withdrawn.get("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(withdrawn.has("handedInOn")).isFalse();
        took(lead, "progress", "{'percent':30,'text':'x'}");
        took(lead, "report", "{'text':'Xong'}");
        assertThat(took(assigner, "confirm", "").get("percent").asInt()).isEqualTo(100);
        assertThat(take(lead, "withdraw-result", REASON).statusCode()).isEqualTo(409);
        assertThat(take(assigner, "reopen", "{}").statusCode()).isEqualTo(400);

        JsonNode reopened = took(assigner, "reopen", REASON);

        assertThat(reopened.get("state").asString()).isEqualTo("REPORTED");
        assertThat(reopened.get("percent").asInt()).isEqualTo(30);
        assertThat(took(assigner, "return", REASON).get("state").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aSuspendedTaskComesBackToWhereItWas() {
        took(lead, "acknowledge", "");

        assertThat(took(assigner, "suspend", REASON).get("suspendedSince").asString())
                .isEqualTo("2026-01-05");
        assertThat(take(lead, "progress", "{'percent':10,'text':'x'}").statusCode())
                .isEqualTo(409);
        assertThat(took(assigner, "resume", "").get("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(took(assigner, "cancel", REASON).get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void anExtensionIsAskedCounteredAndAccepted() {
        took(lead, "acknowledge", "");
        JsonNode asked = took(lead, "extensions", "{'dueOn':'2026-01-20','reason':'Mưa lũ','forecast':'Xong 90%'}");
        assertThat(asked.at("/extensions/0/state").asString()).isEqualTo("REQUESTED");
        took(assigner, "extensions/1/decide", "{'verdict':'COUNTER','dueOn':'2026-01-15','reason':'Chỉ đến 15'}");

        JsonNode after = took(lead, "extensions/1/answer", "{'accepted':true}");

        assertThat(after.at("/deadline/dueOn").asString()).isEqualTo("2026-01-15");
        assertThat(after.at("/deadline/originalDueOn").asString()).isEqualTo("2026-01-09");
        took(lead, "extensions", "{'dueOn':'2026-01-20','reason':'Mưa lũ','forecast':'Xong'}");
        assertThat(took(lead, "extensions/2/withdraw", "")
                        .at("/extensions/1/state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extensions | {'dueOn':'2026-02-10','reason':'x','forecast':'y'} | 422 | dueOn",
                "extensions | {'dueOn':'2026-01-08','reason':'x','forecast':'y'} | 422 | dueOn",
                "extensions | {'dueOn':'2026-02-30','reason':'x','forecast':'y'} | 400 | dueOn",
                "extensions | {'dueOn':'2026-01-20','reason':' ','forecast':'y'} | 422 | reason",
                "extensions | {'dueOn':'2026-01-20','reason':'x'}                | 400 | forecast",
                "parts      | {'agencyId':'h-56','name':'x'}                      | 422 | agencyId",
                "parts      | {'agencyId':'H56.02','name':'x'}                   | 422 | agencyId",
                "parts      | {'agencyId':'H56.09','name':'x','dueOn':'2026-01-04'} | 422 | dueOn",
                "parts      | {'name':''}                                        | 422 | name",
            })
    void aStepThatBreaksARuleIsRefusedByField(String step, String body, int status, String field) {
        took(lead, "acknowledge", "");
        long before = version();

        HttpResponse<String> answer = take(lead, step, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aTransferNeedsAnotherAgencyThatIsOne() {
        for (String agency : List.of("", "Sở Nội vụ", "H56..1", Given.LEAD, "X".repeat(36))) {
            HttpResponse<String> answer = take(assigner, "transfer", "{'leadAgencyId':'" + agency + "','reason':'x'}");
            assertThat(answer.statusCode()).as(agency).isEqualTo(422);
            assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("leadAgencyId");
        }
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aCoordinatingAgencyReportsItsPartAndDelaysTheTaskWhenLate() {
        took(lead, "parts", "{'agencyId':'H56.09','name':'Sở Tư pháp','part':'Thẩm định','dueOn':'2026-01-05'}");
        clock.add(Duration.ofDays(2));
        JsonNode late = lead.read(path);
        assertThat(late.at("/parts/0/holdsUp").asBoolean()).isTrue();
        assertThat(take(lead, "parts/1/contribute", "{'text':'Xong','done':true}")
                        .statusCode())
                .isEqualTo(403);

        JsonNode after = took(justice, "parts/1/contribute", "{'text':'Đã thẩm định','done':true}");

        assertThat(after.at("/parts/0/state").asString()).isEqualTo("DONE");
        assertThat(after.at("/parts/0/holdsUp").asBoolean()).isFalse();
        assertThat(after.at("/parts/0/late").asBoolean()).isTrue();
        assertThat(after.at("/coordinators/0/agencyId").asString()).isEqualTo("H56.09");
        took(lead, "parts", "{'name':'Ban Tổ chức Tỉnh ủy','part':'Cho ý kiến'}");
        assertThat(took(lead, "parts/2/contribute", "{'text':'Đã có ý kiến','done':true}")
                        .at("/parts/1/state")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void aDifficultyIsTrackedToItsResolution() {
        took(lead, "acknowledge", "");
        took(lead, "progress", "{'percent':10,'text':'x','difficulties':['Thiếu người']}");

        JsonNode after = took(assigner, "difficulties/1/resolve", "{'reason':'Đã biệt phái'}");

        assertThat(after.at("/difficulties/0/resolution").asString()).isEqualTo("Đã biệt phái");
        assertThat(take(assigner, "difficulties/7/resolve", REASON).statusCode())
                .isEqualTo(422);
        assertThat(take(assigner, "difficulties/x/resolve", REASON).statusCode())
                .isEqualTo(400);
    }

    @Test
    void severalUpdatesOfOneAgencyAtOnceAreAllKept() {
        took(lead, "acknowledge", "");

        IntStream.range(0, 8).parallel().forEach(i -> {
            String body = "{\"percent\":" + i + ",\"text\":\"lần " + i + "\"}";
            HttpResponse<String> answer = lead.post(path + "/progress", 2, body);
            while (answer.statusCode() == 412) {
                long current = json(answer).at("/current/version").asLong();
                assertThat(answer.headers().firstValue("ETag")).contains("\"" + current + "\"");
                answer = lead.post(path + "/progress", current, body);
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        });

        assertThat(lead.read(path + "/history")
                        .get("items")
                        .valueStream()
                        .filter(line -> line.get("what").asString().equals("STATUS_UPDATED"))
                        .map(line -> line.get("text").asString()))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void textsThatAreNotUtf8OrTooLongChangeNothing() {
        took(lead, "acknowledge", "");
        byte[] broken = "{\"percent\":1,\"text\":\"\u00e0\"}".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> notUtf8 = RunningService.send(lead.request(path + "/progress")
                .header("If-Match", "\"2\"")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(broken)));
        HttpResponse<String> tooLong = take(lead, "progress", "{'percent':1,'text':'" + "ệ".repeat(10_001) + "'}");

        assertThat(notUtf8.statusCode()).isEqualTo(400);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void aStepTooLargeForStoreOrEventChangesNothing() {
        took(lead, "acknowledge", "");
        String longest = "ệ".repeat(10_000);

        for (String unreadable : List.of("x\\u0000", "\\ud800", "x\\u0001y")) {
            HttpResponse<String> answer = take(lead, "progress", "{'percent':1,'text':'" + unreadable + "'}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("text");
        }
        took(lead, "extensions", "{'dueOn':'2026-01-20','reason':'" + longest + "','forecast':'" + longest + "'}");
        HttpResponse<String> tooMuch =
                take(assigner, "extensions/1/decide", "{'verdict':'REFUSE','reason':'" + longest + "'}");

        assertThat(tooMuch.statusCode()).as(tooMuch.body()).isEqualTo(422);
        assertThat(json(tooMuch).at("/errors/0/field").asString()).isEqualTo("body");
        assertThat(version()).isEqualTo(3);
    }
}
