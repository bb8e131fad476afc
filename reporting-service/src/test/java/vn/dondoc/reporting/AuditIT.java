package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.testing.LocalIssuer;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.web.officials.OfficialsCopy;
import vn.dondoc.reporting.directory.Agencies;

/** From a request to the entry that an auditor finds: what is refused, taken along, or looked up in the trail itself. */
class AuditIT {
    private static final String AUDIT = "/api/v1/audit";

    private static LocalIssuer issuer;
    private static RunningService service;
    private static String auditor;
    private static String officer;

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start();
        service = RunningService.startAlone(TestStores.freshDatabase(), issuer);
        service.bean(Agencies.class).on(List.of(new ReceivedEvent<>(SampleEvents.agencyBelow(null, "H56"), 0, 0)));
        auditor = withDuty("H56.auditor", "AUDITOR");
        officer = issuer.tokenOf("H56.02.officer", "H56.02", "OFFICER");
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    private static String withDuty(String official, String duty) {
        return issuer.tokenWith(Map.of("sub", official, "agency", "H56", "role", "OFFICER", "duties", List.of(duty)));
    }

    private static HttpResponse<String> get(String path, String token) {
        return service.send(path, "Authorization", "Bearer " + token);
    }

    /** The newest of the entries that are asked for, once there is one. */
    private static JsonNode awaitEntry(String question) {
        String path = AUDIT + "?" + question;
        Waiting.until(
                "an entry for " + question,
                () -> !service.get(path, auditor).get("items").isEmpty());
        return service.get(path, auditor).get("items").get(0);
    }

    @Test
    void whoeverIsNoAuditorIsRefusedAndThatStandsInTheTrail() {
        for (String path : List.of("", ".csv", "/verification", "/heads?on=2026-05-27")) {
            assertThat(get(AUDIT + path, officer).statusCode()).as(path).isEqualTo(403);
        }

        JsonNode entry = awaitEntry("person=H56.02.officer&outcome=REFUSED&operation=READ_AUDIT");
        assertThat(entry.get("operation").asString()).isEqualTo("READ_AUDIT");
        assertThat(entry.get("status").asInt()).isEqualTo(403);
        assertThat(entry.get("code").asString()).isEqualTo("forbidden");
        assertThat(entry.get("agencyId").asString()).isEqualTo("H56.02");
        assertThat(entry.get("role").asString()).isEqualTo("OFFICER");
        assertThat(entry.get("address").asString()).isNotEmpty();
        assertThat(entry.get("stream").asString()).startsWith("auditJournals/reporting-service-");
    }

    @Test
    void anExportStandsInTheTrailWithWhatWasAskedAndAReportDoesNot() {
        String exporting = issuer.tokenOf("H56.exporting", "H56", "HEAD");
        service.get("/api/v1/reports/tasks", exporting);
        assertThat(get("/api/v1/reports/tasks.csv?everMissed=true", exporting).statusCode())
                .isEqualTo(200);

        JsonNode entry = awaitEntry("person=H56.exporting");
        assertThat(entry.get("target").asString()).isEqualTo("reports/tasks.csv");
        assertThat(entry.get("query").asString()).isEqualTo("everMissed=true");
        assertThat(entry.get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(service.get(AUDIT + "?person=H56.exporting", auditor).get("items"))
                .hasSize(1);
    }

    @Test
    void whoSearchesTheTrailStandsInItWithTheQuestionAndTheDuty() {
        String curious = withDuty("H56.curious", "AUDITOR");
        service.get(AUDIT + "?task=t-1", curious);

        JsonNode entry = awaitEntry("person=H56.curious&operation=READ_AUDIT");

        assertThat(entry.get("query").asString()).isEqualTo("task=t-1");
        assertThat(entry.get("role").asString()).isEqualTo("AUDITOR");
    }

    @Test
    void theTrailIsFoundByEachOfItsPropertiesPageByPageAndAsAFile() {
        String busy = withDuty("H56.busy", "AUDITOR");
        Stream.of("1", "2", "3").forEach(task -> service.get(AUDIT + "?task=" + task, busy));
        String wanted =
                "person=H56.busy&agency=H56&operation=READ_AUDIT&outcome=ACCEPTED&from=2020-01-01&to=2099-12-31";
        Waiting.until(
                "three entries",
                () -> service.get(AUDIT + "?" + wanted, auditor).get("items").size() == 3);

        JsonNode first = service.get(AUDIT + "?limit=2&" + wanted, auditor);
        JsonNode second = service.get(
                AUDIT + "?limit=2&" + wanted + "&after=" + first.get("next").asString(), auditor);

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        HttpResponse<String> file = get(AUDIT + ".csv?" + wanted, auditor);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().lines().count()).isEqualTo(4);
        assertThat(file.body()).contains("Chấp nhận", "H56.busy", "task=3");
    }

    @Test
    void whatOperatorsHaveDoneStandsInTheTrailAlsoWhenRefused() {
        String replay = "/actuator/deadletters";
        String operator = withDuty("H56.ops", "OPERATOR");
        assertThat(get(replay, operator).statusCode()).isEqualTo(200);
        assertThat(service.post(replay, "{}", operator).statusCode()).isEqualTo(200);
        assertThat(service.post(replay, "{}", withDuty("H56.nosy", "ANALYST")).statusCode())
                .isEqualTo(403);

        JsonNode refused = awaitEntry("person=H56.nosy&outcome=REFUSED");
        JsonNode done = awaitEntry("person=H56.ops");
        assertThat(refused.get("status").asInt()).isEqualTo(403);
        assertThat(done.get("operation").asString()).isEqualTo("OPERATE");
        assertThat(done.get("role").asString()).isEqualTo("OPERATOR");
        assertThat(done.get("target").asString()).isEqualTo("actuator/deadletters");
        assertThat(service.get(AUDIT + "?person=H56.ops", auditor).get("items")).hasSize(1);
    }

    @Test
    void theTrailKeepsSearchTextsByTheirLengthAlone() {
        get(AUDIT + "?%71=Lan&task=t-9&after=SDU2", issuer.tokenOf("H56.02.typing", "H56.02", "OFFICER"));

        JsonNode entry = awaitEntry("person=H56.02.typing");
        assertThat(entry.get("query").asString()).isEqualTo("q=(3)&task=t-9&after=(4)");
    }

    @Test
    void theTrailIsVerifiedAndADayHasAHead() {
        service.get(AUDIT, auditor);
        awaitEntry("person=H56.auditor");

        JsonNode found = service.get(AUDIT + "/verification", auditor);

        assertThat(found.get("whole").asBoolean()).isTrue();
        assertThat(found.get("entries").asInt()).isPositive();
        assertThat(service.get(AUDIT + "/heads?on=2026-05-27", auditor)
                        .get("hash")
                        .asString())
                .hasSize(43);
    }

    private void awaitTwoRefusalsThatNameNobody() {
        String refused = AUDIT + "?person=H56.leaving&operation=ERASE_PERSON";
        Waiting.until(
                "both refusals",
                () -> service.get(refused, auditor).get("items").size() == 2);
        assertThat(service.get(refused, auditor).get("items"))
                .allSatisfy(it -> assertThat(it.get("target").asString()).isEqualTo("audit/officials"));
    }

    @Test
    void anOfficialWhomTheDirectoryErasedIsForgottenByAnAuditorAndThatStandsInTheTrail() {
        String leaving = withDuty("H56.leaving", "AUDITOR");
        String keeper = withDuty("H56.keeper", "AUDITOR");
        service.get(AUDIT, leaving);
        awaitEntry("person=H56.leaving");
        String body = "{\"reason\": \"Thôi việc\"}";
        String path = AUDIT + "/officials/H56.leaving/erase";
        String administrator = withDuty("H56.admin", "DIRECTORY_ADMINISTRATOR");
        assertThat(service.post(path, body, administrator).statusCode()).isEqualTo(403);
        assertThat(service.post(path, body, keeper).statusCode()).isEqualTo(400);
        awaitTwoRefusalsThatNameNobody();
        service.bean(OfficialsCopy.class).on(List.of(new ReceivedEvent<>(SampleEvents.erased("H56.leaving"), 0, 0)));
        HttpResponse<String> answer = service.post(path, body, keeper);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"entries\":");
        assertThat(service.get(AUDIT + "?person=H56.leaving", auditor).get("items"))
                .isEmpty();
        JsonNode entry = awaitEntry("person=H56.keeper&outcome=ACCEPTED");
        assertThat(entry.get("operation").asString()).isEqualTo("ERASE_PERSON");
        assertThat(entry.get("target").asString()).isEqualTo("audit/officials");
        assertThat(entry.has("person")).isFalse();
        assertThat(entry.get("reason").asString()).isEqualTo("Thôi việc");
        assertThat(entry.get("changes")).hasSize(3);
        assertThat(service.get(AUDIT + "/verification", auditor).get("whole").asBoolean())
                .isTrue();
    }
}
