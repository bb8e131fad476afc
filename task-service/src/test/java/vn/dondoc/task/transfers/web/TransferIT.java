package vn.dondoc.task.transfers.web;

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
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Tasks;

/** Transfers over HTTP: the order, its repeat, its results in pages, and what is refused. */
class TransferIT extends QuietService {
    private static final String PATH = "/api/v1/transfers";
    private final String directive = "d" + UUID.randomUUID();
    private final String from = "H56.A" + Integer.toUnsignedString(directive.hashCode());
    private final RunningService.Caller assigner = service.as("H56", OfficialRole.DEPUTY_HEAD);

    private static String body(String from, String to) {
        return "{\"fromAgencyId\":\"%s\",\"toAgencyId\":\"%s\",\"reason\":\"Sáp nhập\"}".formatted(from, to);
    }

    private HttpResponse<String> order(String body, String key) {
        return assigner.post(PATH + "?limit=2", 0, body, "Idempotency-Key", key);
    }

    @BeforeEach
    void recordAgency() {
        service.recordAgencies(GivenAgencies.open(from));
    }

    @Test
    void aTransferMovesTasksAndARepeatGetsTheSameAnswer() {
        for (String item : List.of("1", "2", "3")) {
            service.bean(Tasks.class)
                    .addAll(
                            List.of(Given.assigned(Given.assignment(directive, item, from))),
                            Given.assigner(Given.IN_TIME));
        }

        HttpResponse<String> first = order(body(from, "H56.03"), "k-" + directive);
        HttpResponse<String> again = order(body(from, "H56.03"), "k-" + directive);
        HttpResponse<String> other = order(body(from, "H56.04"), "k-" + directive);

        assertThat(List.of(first.statusCode(), again.statusCode(), other.statusCode()))
                .containsExactly(201, 201, 422);
        assertThat(again.body()).isEqualTo(first.body());
        JsonNode transfer = json(first);
        assertThat(transfer.get("stage").asString()).isEqualTo("DONE");
        assertThat(transfer.get("transferred").asLong()).isEqualTo(3);
        JsonNode results = transfer.get("results");
        assertThat(results.get("items").size()).isEqualTo(2);
        String location = first.headers().firstValue("Location").orElseThrow();
        JsonNode rest =
                assigner.read(location + "?limit=2&after=" + results.get("next").asString());
        assertThat(rest.get("results").get("items").size()).isEqualTo(1);
        Waiting.until("the transfers", () -> WireEvents.heardOf(directive, "transferred"), heard -> heard.size() >= 3);
        assertThat(assigner.read("/api/v1/tasks/" + directive + "-1-" + from)
                        .get("leadAgencyId")
                        .asString())
                .isEqualTo("H56.03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fromAgencyId':'H56.02','toAgencyId':'H56.02','reason':'x'}   | 422 | toAgencyId",
                "{'fromAgencyId':'','toAgencyId':'H56.02','reason':'x'}         | 422 | fromAgencyId",
                "{'fromAgencyId':'h-56','toAgencyId':'H56.02','reason':'x'}      | 422 | fromAgencyId",
                "{'fromAgencyId':'H56.02','toAgencyId':'H56..03','reason':'x'}  | 422 | toAgencyId",
                "{'fromAgencyId':'H56.02','toAgencyId':'H56.03','reason':' '}   | 422 | reason",
                "{'fromAgencyId':'H56.02','toAgencyId':'H56.03'}                | 400 | reason",
                "{'toAgencyId':'H56.03','reason':'x'}                           | 400 | fromAgencyId"
            })
    void aBadTransferIsRefusedByField(String body, int status, String field) {
        HttpResponse<String> answer =
                order(body.replace('\'', '"'), UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void anAgencyIdHasAtMostThirtyFiveCharacters() {
        String longest = "H56." + "A".repeat(31);
        service.recordAgencies(GivenAgencies.open(longest));

        assertThat(order(body(longest, "H".repeat(36)), "long-" + directive).statusCode())
                .isEqualTo(422);
        assertThat(order(body(longest, "H56"), "right-" + directive).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aTransferIsThereForTheAgencyThatOrderedItAlone() {
        String location = order(body(from, "H56.03"), "o-" + directive)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(service.as("H56", OfficialRole.OFFICER).get(location).statusCode())
                .isEqualTo(200);
        assertThat(service.as(from, OfficialRole.HEAD).get(location).statusCode())
                .isEqualTo(404);
    }

    @Test
    void workIsTransferredToOnesOwnAgencyAndThoseBelowItOnly() {
        String commune = "H56.14758";
        String branch = "X" + Integer.toUnsignedString(directive.hashCode());
        service.recordAgencies(GivenAgencies.open(commune), GivenAgencies.below(commune, branch));
        var given = new Assignment.Directive(directive, "1/KH-UBND", "Việc của phường", null, commune);
        var item = Given.assignment(directive, "1", commune).item();
        service.bean(Tasks.class)
                .addAll(
                        List.of(Given.assigned(new Assignment(given, item, commune, 1, 0))),
                        Given.assigner(Given.IN_TIME));
        var head = service.as(commune, OfficialRole.HEAD);
        String one = "/api/v1/tasks/" + directive + "-1-" + commune + "/transfer";
        String body = "{\"leadAgencyId\":\"%s\",\"reason\":\"x\"}";

        for (String other : List.of("H56", "H56.03")) {
            HttpResponse<String> refused = head.post(one, 1, body.formatted(other));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("trực thuộc");
            assertThat(head.post(PATH, 0, body(commune, other)).statusCode()).isEqualTo(403);
        }
        assertThat(head.post(one, 1, body.formatted(branch)).statusCode()).isEqualTo(200);
        assertThat(head.post(PATH, 0, body(branch, commune)).statusCode()).isEqualTo(201);
    }

    @Test
    void transfersByOtherAgenciesAreRefused() {
        var officer = service.as("H56", OfficialRole.OFFICER);

        HttpResponse<String> elsewhere =
                service.as("H56.07", OfficialRole.HEAD).post(PATH, 0, body("H56.02", "H56.03"));

        assertThat(officer.post(PATH, 0, body("H56.02", "H56.03")).statusCode()).isEqualTo(403);
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(elsewhere.body()).contains("cấp trên của H56.02").doesNotContain("an agency above");
        assertThat(RunningService.send(service.anonymous(PATH + "/x").GET()).statusCode())
                .isEqualTo(401);
        assertThat(assigner.get(PATH + "/nothing").statusCode()).isEqualTo(404);
    }
}
