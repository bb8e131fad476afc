package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;

/** How a deadline is explained over HTTP. */
class DeadlineIT extends QuietService {
    private final String directive = "d" + UUID.randomUUID();
    private final RunningService.Caller lead = service.as("H56.02", OfficialRole.OFFICER);
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    private String assigned(Deadline deadline) {
        Task task = Given.assigned(Given.assignment(directive, "1", Given.LEAD), deadline);
        service.bean(Tasks.class).addAll(List.of(task), Given.assigner(Given.IN_TIME));
        return "/api/v1/tasks/" + task.id();
    }

    @Test
    void aCountedDateIsExplainedDayByDay() {
        String task = assigned(new Deadline.AfterWorkingDays(7, CountedFrom.ACKNOWLEDGEMENT));
        assertThat(lead.read(task + "/deadline").get("waitsFor").asString())
                .isEqualTo("Chờ cơ quan chủ trì tiếp nhận, thời hạn tính từ sau ngày đó");
        lead.post(task + "/acknowledge", 1, "");

        JsonNode explained = lead.read(task + "/deadline");

        assertThat(explained.get("rule").asString()).isEqualTo("7 ngày làm việc sau ngày cơ quan chủ trì tiếp nhận");
        assertThat(explained.get("counting").toString())
                .isEqualTo("{\"base\":\"2026-01-05\",\"workingDays\":7,\"day\":\"2026-01-13\","
                        + "\"skipped\":[{\"day\":\"2026-01-11\",\"name\":\"Chủ nhật\"}],"
                        + "\"calendarVersion\":1,\"tentativeYears\":[]}");
        assertThat(explained.get("dueOn").asString()).isEqualTo("2026-01-13");
        assertThat(explained.get("originalDueOn").asString()).isEqualTo("2026-01-13");
        assertThat(explained.get("missedFrom").asString()).isEqualTo("2026-01-14T00:00:00+07:00");
        assertThat(explained.get("missed").asBoolean()).isFalse();
        assertThat(explained.get("next").get("kind").asString()).isEqualTo("DUE_SOON");
        assertThat(explained.get("next").get("at").asString()).isEqualTo("2026-01-09T07:00:00+07:00");
        assertThat(explained.get("reportingPeriod").asString()).isEqualTo("P1M");
        assertThat(explained.get("silentFrom").asString()).isEqualTo("2026-02-06T00:00:00+07:00");
        assertThat(explained.has("waitsFor")).isFalse();
        assertCounted(explained.get("changes").get(0));
    }

    private static void assertCounted(JsonNode change) {
        assertThat(change.get("cause").asString()).isEqualTo("ACKNOWLEDGEMENT");
        assertThat(change.get("description").asString()).isEqualTo("Tính từ ngày tiếp nhận 05/01/2026");
        assertThat(change.has("reason")).isFalse();
        assertThat(change.get("officialId").asString()).isEqualTo("H56.02.officer");
        assertThat(change.get("at").asString()).isEqualTo("2026-01-05T09:00:00+07:00");
        assertThat(change.has("before")).isFalse();
        assertThat(change.get("after").asString()).isEqualTo("2026-01-13");
    }

    @Test
    void anExtensionIsExplainedByItsRequestAndItsReason() {
        String task = assigned(new Deadline.FixedDate(Given.DUE, null));
        lead.post(task + "/acknowledge", 1, "");
        lead.post(task + "/extensions", 2, """
                {"dueOn":"2026-01-18","reason":"Mưa lũ","forecast":"Xong 90%"}""");
        assertThat(lead.read(task + "/deadline")
                        .get("openRequest")
                        .get("reason")
                        .asString())
                .isEqualTo("Mưa lũ");
        assigner.post(task + "/extensions/1/decide", 3, """
                {"verdict":"APPROVE","reason":"Đồng ý"}""");

        JsonNode explained = lead.read(task + "/deadline");

        assertThat(explained.has("openRequest")).isFalse();
        assertThat(explained.get("dueOn").asString()).isEqualTo("2026-01-19");
        assertThat(explained.get("originalDueOn").asString()).isEqualTo("2026-01-09");
        assertThat(explained.get("notes").get(0).asString())
                .contains("18/01/2026 là ngày nghỉ (Chủ nhật)", "ngày làm việc tiếp theo, 19/01/2026");
        assertThat(explained.get("changes").get(0).get("cause").asString()).isEqualTo("EXTENSION");
        assertThat(explained.get("changes").get(0).get("reason").asString()).isEqualTo("Mưa lũ");
    }

    @Test
    void aSuspensionIsExplained() {
        String task = assigned(new Deadline.FixedDate(Given.DUE, null));
        assigner.post(task + "/suspend", 1, "{\"reason\":\"Chờ hướng dẫn của Bộ\"}");

        JsonNode explained = lead.read(task + "/deadline");

        assertThat(explained.get("suspendedSince").asString()).isEqualTo("2026-01-05");
        assertThat(explained.has("next")).isFalse();
        assertThat(explained.get("notes").get(0).asString()).contains("Tạm hoãn từ ngày 05/01/2026");
    }

    @Test
    void theDeadlineOfAnUnknownTaskIsNotFound() {
        assertThat(lead.get("/api/v1/tasks/nowhere/deadline").statusCode()).isEqualTo(404);
        assertThat(RunningService.send(
                                service.anonymous("/api/v1/tasks/x/deadline").GET())
                        .statusCode())
                .isEqualTo(401);
    }
}
