package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator has all numbers compared with a fresh count, and nobody else has. */
class ReconciliationEndpointIT extends ReportsOfManyAgencies {
    private static final String PATH = "/actuator/reconciliation";

    @Test
    void anOperatorSeesThatAllNumbersAreRight() {
        String operator = withDuty("H56.ops", "OPERATOR");

        var answer = service.post(PATH, "{}", operator);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode found = new JsonMapper().readTree(answer.body());
        assertThat(found.get("settled").asBoolean()).isTrue();
        assertThat(found.get("differences").asLong()).as(answer.body()).isZero();
        assertThat(found.get("tasks").asLong())
                .isEqualTo(service.get(REPORTS + "/summary").at("/total/total").asLong());
        assertThat(service.get(PATH, operator)).isEqualTo(found);
        assertThat(service.send("/actuator/prometheus", "Authorization", "Bearer " + operator)
                        .body())
                .containsPattern("dondoc_report_differences\\{[^}]*} 0\\.0");
    }

    @Test
    void nobodyElseMayAskAndNonsenseIsRefused() {
        String analyst = withDuty("H56.nosy", "ANALYST");
        String operator = withDuty("H56.ops", "OPERATOR");

        assertThat(service.post(PATH, "{}", analyst).statusCode()).isEqualTo(403);
        assertThat(service.send(PATH, "Authorization", "Bearer " + analyst).statusCode())
                .isEqualTo(403);
        assertThat(service.post(PATH, "{\"mend\": \"x\"}", operator).statusCode())
                .isEqualTo(400);
    }

    private static String withDuty(String official, String duty) {
        return issuer.tokenWith(Map.of("sub", official, "agency", "H56", "role", "OFFICER", "duties", List.of(duty)));
    }
}
