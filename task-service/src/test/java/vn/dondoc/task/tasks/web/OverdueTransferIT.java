package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** Over HTTP: an overdue task moves with a date or as it is, and the assigner sets a date on one task. */
class OverdueTransferIT extends QuietService {
    private final String directive = "d" + UUID.randomUUID();
    private final String path = "/api/v1/tasks/" + directive + "-1-H56.02";
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    @BeforeEach
    void giveTask() {
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(Given.assignment(directive, "1", Given.LEAD))),
                        Given.assigner(Given.IN_TIME));
        clock.setInstant(Given.IN_TIME);
    }

    private HttpResponse<String> transfer(String more) {
        String body = "{\"leadAgencyId\":\"H56.03\",\"reason\":\"Sáp nhập\"" + more + "}";
        return assigner.post(path + "/transfer", 1, body);
    }

    @Test
    void anOverdueTaskMovesWithADateAndTellsWhoMissedIt() {
        clock.setInstant(Given.MISSED_FROM);

        HttpResponse<String> refused = transfer("");
        HttpResponse<String> moved = transfer(",\"dueOn\":\"2026-02-10\"");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").get(0).get("field").asString()).isEqualTo("dueOn");
        assertThat(json(refused).get("detail").asString()).contains("thời hạn mới", "giữ nguyên");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(json(moved).get("deadline").get("dueOn").asString()).isEqualTo("2026-02-10");
        JsonNode told = Waiting.until(
                        "the new date on the topic",
                        () -> WireEvents.heardOf(directive, "due-date-changed"),
                        heard -> !heard.isEmpty())
                .getFirst()
                .data();
        assertThat(told.get("cause").asString()).isEqualTo("DECISION");
        assertThat(told.get("task").get("missedByAgencyId").asString()).isEqualTo("H56.02");
        assertThat(told.get("task").get("leadAgencyId").asString()).isEqualTo("H56.03");
    }

    @Test
    void anOverdueTaskMovesAsItIsWhenThatIsSaid() {
        clock.setInstant(Given.MISSED_FROM);

        assertThat(transfer(",\"keepOverdue\":true").statusCode()).isEqualTo(200);
    }

    @Test
    void aSplitAgencysTasksOfOneFieldMoveWithADateForWhatIsOverdue() {
        clock.setInstant(Given.MISSED_FROM);
        String split =
                "{\"fromAgencyId\":\"H56.02\",\"toAgencyId\":\"H56.03\",\"reason\":\"Tách sở\",\"directiveId\":\"%s\",\"field\":\"%s\"%s}";

        JsonNode otherField = ordered(split.formatted(directive, "Y tế", ""));
        JsonNode undecided = ordered(split.formatted(directive, "Công thương", ""));
        JsonNode moved = ordered(split.formatted(directive, "Công thương", ",\"overdueDueOn\":\"2026-02-10\""));

        assertThat(otherField.get("results").get("items")).isEmpty();
        assertThat(undecided.get("results").get("items").get(0).get("outcome").asString())
                .isEqualTo("REFUSED");
        assertThat(undecided.get("results").get("items").get(0).get("why").asString())
                .contains("quá hạn");
        assertThat(moved.get("results").get("items").get(0).get("outcome").asString())
                .isEqualTo("TRANSFERRED");
        assertThat(assigner.read(path).get("deadline").get("dueOn").asString()).isEqualTo("2026-02-10");
    }

    private JsonNode ordered(String body) {
        HttpResponse<String> answer = assigner.post("/api/v1/transfers", 0, body);
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer);
    }

    @Test
    void theAssignerSetsADateOnOneTaskWithAReason() {
        String body = "{\"dueOn\":\"2026-02-10\",\"reason\":\"Theo đề nghị của sở\"}";

        HttpResponse<String> set = assigner.post(path + "/due-date", 1, body);

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(json(set).get("deadline").get("dueOn").asString()).isEqualTo("2026-02-10");
        JsonNode line = assigner.read(path + "/history").get("items").get(1);
        assertThat(line.get("what").asString()).isEqualTo("DUE_DATE_CHANGED");
        assertThat(line.get("text").asString()).isEqualTo("Theo đề nghị của sở");
        assertThat(line.get("description").asString()).contains("09/01/2026", "10/02/2026", "Đơn vị giao đặt thời hạn");
        assertThat(service.as("H56.02", OfficialRole.HEAD)
                        .post(path + "/due-date", 2, body)
                        .statusCode())
                .isEqualTo(403);
    }
}
