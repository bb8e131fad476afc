package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** How steps answer over HTTP, above all when they are refused. */
class TaskCommandExecutorIT extends QuietService {
    private final String directive = "d" + UUID.randomUUID();
    private final String path = "/api/v1/tasks/" + directive + "-1-H56.02";
    private final RunningService.Caller lead = service.as("H56.02", OfficialRole.CLERK);
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    @BeforeEach
    void assign() {
        service.bean(Tasks.class)
                .addAll(
                        List.of(
                                Given.assigned(Given.assignment(directive, "1", Given.LEAD)),
                                Given.assigned(Given.assignment(directive, "2", Given.LEAD)),
                                Given.assigned(Given.assignment(directive, "1", "H56.03"))),
                        Given.assigner(Given.IN_TIME));
    }

    private void walkTo(String status) {
        lead.post(path + "/acknowledge", 1, "");
        if (status.equals("IN_PROGRESS")) {
            lead.post(path + "/progress", 2, "{\"percent\":10,\"text\":\"Bắt đầu\"}");
        }
    }

    private void isUnchanged(long version) {
        assertThat(lead.read(path).get("version").asLong()).isEqualTo(version);
    }

    @Test
    void nobodyIsServedWithoutAToken() {
        assertThat(RunningService.send(service.anonymous(path).GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aStepForOthersIsForbidden() {
        HttpResponse<String> answer = assigner.post(path + "/acknowledge", 1, "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:dondoc:problem:forbidden");
        isUnchanged(1);
    }

    @Test
    void aStepOutOfTurnIsAConflict() {
        HttpResponse<String> answer = assigner.post(path + "/confirm", 1, "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("detail").asString()).contains("mới giao").doesNotContain(" / ");
        isUnchanged(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "progress | {'percent':120,'text':'x'}                | percent",
                "progress | {'percent':10,'text':' '}                 | text",
                "report   | {'text':'x','evidence':[{'name':'n','mediaType':'t','size':1,'sha256':'z','address':'a'}]}"
                        + " | evidence[0].sha256"
            })
    void aStepThatBreaksARuleIsRefusedByField(String step, String body, String field) {
        walkTo("IN_PROGRESS");

        HttpResponse<String> answer = lead.post(path + "/" + step, 3, body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
        isUnchanged(3);
    }

    @Test
    void aReasonIsNeitherEmptyNorEndless() {
        for (String reason : List.of("", "x".repeat(10_001))) {
            HttpResponse<String> answer = lead.post(path + "/decline", 1, "{\"reason\":\"" + reason + "\"}");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).get("errors").get(0).get("field").asString())
                    .isEqualTo("reason");
        }
        isUnchanged(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{'percent':10}", "{'text':'x'}", "{'percent':'much','text':'x'}", "{", "[]"})
    void aMalformedStepIsABadRequest(String body) {
        HttpResponse<String> answer = lead.post(path + "/progress", 1, body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").size()).isPositive();
        isUnchanged(1);
    }

    @Test
    void aStaleStepGetsTheCurrentVersion() {
        walkTo("ACKNOWLEDGED");

        HttpResponse<String> answer = lead.post(path + "/decline", 1, "{\"reason\":\"Không đúng chức năng\"}");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        isUnchanged(2);
    }

    @Test
    void aRepeatGetsTheTaskAsItIsAndAReusedKeyIsRefused() {
        HttpResponse<String> first = lead.post(path + "/acknowledge", 1, "", "Idempotency-Key", "k-" + directive);
        HttpResponse<String> again = lead.post(path + "/acknowledge", 1, "", "Idempotency-Key", "k-" + directive);
        HttpResponse<String> other =
                lead.post(path + "/decline", 2, "{\"reason\":\"x\"}", "Idempotency-Key", "k-" + directive);

        assertThat(List.of(first.statusCode(), again.statusCode(), other.statusCode()))
                .containsExactly(200, 200, 422);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(lead.read(path + "/history").get("items").size()).isEqualTo(2);
        isUnchanged(2);
    }

    @Test
    void anUnknownTaskIsNotFound() {
        assertThat(lead.get("/api/v1/tasks/nothing").statusCode()).isEqualTo(404);
        assertThat(lead.get("/api/v1/tasks/nothing/history").statusCode()).isEqualTo(404);
        assertThat(lead.post("/api/v1/tasks/nothing/acknowledge", 1, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void historyIsReadPageByPage() {
        walkTo("IN_PROGRESS");

        JsonNode first = lead.read(path + "/history?limit=2");
        JsonNode rest =
                lead.read(path + "/history?limit=2&after=" + first.get("next").asString());

        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(rest.get("items").get(0).get("text").asString()).isEqualTo("Bắt đầu");
    }

    @Test
    void theHistoryOfOneTaskDoesNotGoOnAfterALineOfAnother() {
        String task = directive + "-1-H56.02";

        for (List<String> key : List.of(
                List.of(directive + "-2-H56.02", "1"),
                List.of("2026-01-05", directive),
                List.of(task, directive),
                List.of(task, "-1"),
                List.of(task, "99999999999"))) {
            String cursor = Page.of(List.of(key), 1, it -> it).next();
            HttpResponse<String> answer = lead.get(path + "/history?after=" + cursor);

            assertThat(answer.statusCode()).as("%s", key).isEqualTo(400);
            assertThat(json(answer).get("errors").get(0).toString()).contains("after", "danh sách khác");
        }
    }

    @Test
    void everyStepIsDescribed() {
        JsonNode paths = lead.read("/v3/api-docs").get("paths");

        for (String step : List.of(
                "acknowledge",
                "progress",
                "report",
                "confirm",
                "return",
                "decline",
                "insist",
                "transfer",
                "suspend",
                "resume",
                "cancel",
                "extensions",
                "parts")) {
            assertThat(paths.has("/api/v1/tasks/{id}/" + step)).as(step).isTrue();
        }
        assertThat(paths.has("/api/v1/tasks/{id}/history")).isTrue();
    }
}
