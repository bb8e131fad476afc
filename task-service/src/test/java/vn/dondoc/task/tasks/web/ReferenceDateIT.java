package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.SampleDirective;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.directives.DirectiveTaskService;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** How the dates of documents are recorded over HTTP, and reach the tasks that refer to them. */
class ReferenceDateIT extends QuietService {
    private static final String PATH = "/api/v1/reference-dates";
    private final String directive = "d" + UUID.randomUUID();
    private final String letter = "22498/" + directive + "-THĐT";
    private final RunningService.Caller clerk = service.as("H56", OfficialRole.CLERK);

    private static String body(String number, String dueOn, String reason) {
        return """
                {"number":"%s","dueOn":"%s","reason":"%s"}""".formatted(number, dueOn, reason);
    }

    private HttpResponse<String> say(String number, String dueOn) {
        return clerk.post(PATH, 1, body(number, dueOn, "Đã có văn bản"));
    }

    private static String of(String number) {
        return PATH + "?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    private String referring() {
        var task = Given.assigned(Given.assignment(directive, "1", Given.LEAD), new Deadline.ByReference(letter));
        service.bean(Tasks.class).addAll(List.of(task), Given.assigner(Given.IN_TIME));
        return "/api/v1/tasks/" + task.id();
    }

    @Test
    void aReferenceDateIsRecordedCorrectedAndShownWithItsHistory() {
        String task = referring();
        String typed = "Số: " + letter.replace("Đ", "\u00D0").replace("-", "–");

        JsonNode recorded = json(say(typed, "2026-01-16"));
        JsonNode again = json(say(letter, "2026-01-16"));
        JsonNode corrected = json(say(letter, "2026-01-20"));

        assertThat(recorded.get("moved").asInt()).isEqualTo(1);
        assertThat(again.get("moved").asInt()).isZero();
        assertThat(corrected.get("moved").asInt()).isEqualTo(1);
        assertThat(clerk.read(task).get("deadline").get("dueOn").asString()).isEqualTo("2026-01-20");
        JsonNode known = clerk.read(of(letter));
        assertThat(known.get("dueOn").asString()).isEqualTo("2026-01-20");
        assertThat(known.get("number").asString()).isEqualTo(typed);
        assertThat(known.get("given").valueStream().map(it -> it.get("dueOn").asString()))
                .containsExactly("2026-01-16", "2026-01-20");
        assertThat(known.get("given").get(0).get("officialId").asString()).isEqualTo("H56.clerk");
        assertThat(known.get("given").get(0).get("year").asInt()).isEqualTo(2026);
        assertThat(known.get("given").get(0).get("reason").asString()).isEqualTo("Đã có văn bản");
    }

    @Test
    void tasksAssignedLaterGetTheReferenceDateAtOnce() {
        say("22498/UBND-THĐT ngày 17/12/2025", "2026-01-30");

        service.bean(DirectiveTaskService.class)
                .assignEach(SampleDirective.withId(directive), Given.assigner(Given.IN_TIME));

        List<WireEvents.Heard> changes = Waiting.until(
                "the dates", () -> WireEvents.heardOf(directive, "due-date-changed"), heard -> heard.size() >= 15);
        assertThat(changes).hasSize(15).allSatisfy(event -> {
            assertThat(event.taskId()).startsWith(directive + "-4-");
            assertThat(event.sequence()).isEqualTo(2);
            assertThat(event.data().get("cause").asString()).isEqualTo("REFERENCE");
            assertThat(event.data().get("reason").asString()).isEqualTo("Đã có văn bản");
            assertThat(event.data().toString()).contains("2026-01-30");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'number':'1/A-B','dueOn':'2026-01-04','reason':'x'} | 422 | dueOn",
                "{'number':'1/A-B','dueOn':'2099-01-04','reason':'x'} | 422 | dueOn",
                "{'number':'1/A-B','dueOn':'+999999999-12-31','reason':'x'} | 400 | dueOn",
                "{'number':' ','dueOn':'2026-01-09','reason':'x'} | 422 | number",
                "{'number':'/-/','dueOn':'2026-01-09','reason':'x'} | 422 | number",
                "{'number':'1/A-B','dueOn':'2026-01-09','reason':' '} | 422 | reason",
                "{'number':'1/A-B','dueOn':'2026-02-30','reason':'x'} | 400 | dueOn",
                "{'number':'1/A-B','reason':'x'} | 400 | dueOn",
                "{'dueOn':'2026-01-09','reason':'x'} | 400 | number",
                "{'number':'1/A-B','dueOn':'2026-01-09'} | 400 | reason"
            })
    void aBadBodyIsRefusedByField(String body, int status, String field) {
        HttpResponse<String> answer = clerk.post(PATH, 1, body.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(clerk.get(of("1/A-B")).statusCode()).isEqualTo(404);
    }

    @Test
    void aPastDateIsRefusedWithASentence() {
        JsonNode problem = json(say(letter, "2026-01-04"));

        assertThat(problem.get("errors").get(0).toString())
                .contains("Đã qua", "05/01/2026")
                .doesNotContain("is past");
    }

    @Test
    void otherAgenciesNeitherRecordNorSeeAReferenceDate() {
        say(letter, "2026-01-16");

        HttpResponse<String> officer =
                service.as("H56", OfficialRole.OFFICER).post(PATH, 1, body(letter, "2026-01-16", "x"));
        HttpResponse<String> elsewhere = service.as("H56.02", OfficialRole.HEAD).get(of(letter));

        assertThat(officer.statusCode()).isEqualTo(403);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(json(elsewhere).get("type").asString()).endsWith("reference-date-not-found");
        assertThat(RunningService.send(service.anonymous(of(letter)).GET()).statusCode())
                .isEqualTo(401);
    }
}
