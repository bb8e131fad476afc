package vn.dondoc.task.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.RunningService.json;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.directory.Agencies;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.directory.RecordedAgency;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** Wherever a body names an agency, one that cannot be given work is refused by field, and an older form is converted. */
class AgencyRefusalIT extends QuietService {
    private final String directive = "d" + UUID.randomUUID();
    private final String task = "/api/v1/tasks/" + directive + "-1-H56.02";
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    @BeforeAll
    static void recordAgencies() {
        LocalDate lastDay = LocalDate.of(2025, 6, 30);
        service.recordAgencies(
                GivenAgencies.closed("H56.9001", lastDay, null), GivenAgencies.closed("H56.9002", lastDay, "H56.03"));
    }

    private void giveTask() {
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(Given.assignment(directive, "1", Given.LEAD))),
                        Given.assigner(Given.IN_TIME));
    }

    private HttpResponse<String> post(String where, String agency) {
        giveTask();
        return switch (where) {
            case "transfer" ->
                assigner.post(task + "/transfer", 1, "{\"leadAgencyId\":\"%s\",\"reason\":\"x\"}".formatted(agency));
            case "part" -> assigner.post(task + "/parts", 1, "{\"agencyId\":\"%s\",\"name\":\"x\"}".formatted(agency));
            case "bulk" ->
                assigner.post(
                        "/api/v1/transfers",
                        0,
                        "{\"fromAgencyId\":\"H56.02\",\"toAgencyId\":\"%s\",\"reason\":\"x\"}".formatted(agency));
            default -> service.asSteward().post("/api/v1/calendar/preview", 0, """
                        {"closures":[{"agencyId":"%s","from":"2026-03-02","to":"2026-03-03","name":"Bão"}]}""".formatted(agency));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "transfer, H56.999,  leadAgencyId,         không có trong danh mục",
        "transfer, H56.9001, leadAgencyId,         30/06/2025",
        "transfer, H56.9002, leadAgencyId,         cơ quan kế thừa: H56.03",
        "part,     H56.999,  agencyId,             không có trong danh mục",
        "part,     H56.9002, agencyId,             cơ quan kế thừa: H56.03",
        "bulk,     H56.999,  toAgencyId,           không có trong danh mục",
        "bulk,     H56.9002, toAgencyId,           cơ quan kế thừa: H56.03",
        "closure,  H56.999,  closures[0].agencyId, không có trong danh mục"
    })
    void anAgencyThatCannotBeGivenWorkIsRefusedByField(String where, String agency, String field, String says) {
        HttpResponse<String> answer = post(where, agency);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(json(answer).get("detail").asString()).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"transfer, 200", "part, 200", "bulk, 201", "closure, 200"})
    void anAgencyIdOfTheOlderFormIsConverted(String where, int status) {
        HttpResponse<String> answer = post(where, "000.00.03.H56");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"H56.03\"").doesNotContain("000.00.03.H56");
    }

    @Test
    void anEnglishCallerReadsTheRefusalOfAnAgencyInEnglish() {
        giveTask();

        HttpResponse<String> answer = assigner.post(
                task + "/transfer", 1, "{\"leadAgencyId\":\"H56.999\",\"reason\":\"x\"}", "Accept-Language", "en");

        assertThat(answer.body()).contains("The directory has no agency H56.999.");
    }

    @Test
    void aRepeatIsAnsweredThoughTheAgencyClosedMeanwhile() {
        giveTask();
        service.recordAgencies(GivenAgencies.open("H56.9003"));
        String body = "{\"leadAgencyId\":\"H56.9003\",\"reason\":\"x\"}";
        HttpResponse<String> first = assigner.post(task + "/transfer", 1, body, "Idempotency-Key", directive);

        service.bean(Agencies.class)
                .recordAll(List.of(
                        new RecordedAgency(GivenAgencies.closed("H56.9003", LocalDate.of(2025, 1, 1), null), 2)));
        HttpResponse<String> again = assigner.post(task + "/transfer", 1, body, "Idempotency-Key", directive);

        assertThat(List.of(first.statusCode(), again.statusCode())).containsExactly(200, 200);
        assertThat(again.body()).isEqualTo(first.body());
    }
}
