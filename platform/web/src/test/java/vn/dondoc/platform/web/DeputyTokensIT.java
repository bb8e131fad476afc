package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeputyTokensIT extends OverHttp {
    private static HttpRequest.Builder onBehalfOfTheChief(String path, String official) {
        String token = issuer.tokenWith(
                Map.of("sub", official, "agency", "H56.02", "role", "DEPUTY_HEAD", "on_behalf_of", "H56.02.chief"));
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    @Test
    void aDeputyOfTheRegisterActsForTheHeadWhomTheTokenNames() {
        JsonNode actor = json(send(onBehalfOfTheChief("/notes/mine", "H56.02.deputy")));

        assertThat(actor.get("onBehalfOf").asString()).isEqualTo("H56.02.chief");
        assertThat(actor.get("role").asString()).isEqualTo("HEAD");
    }

    @Test
    void theClaimOfADeputyWithoutARegisteredPeriodIsRefused() {
        JsonNode refusal = problem(send(onBehalfOfTheChief("/notes/signed", "H56.02.other")), 403, "official-refused");

        assertThat(refusal.get("detail").asString()).contains("H56.02.chief", "ủy quyền");
    }

    private static HttpRequest.Builder asking(String path, String official, String onBehalfOf) {
        String token = issuer.tokenWith(Map.of("sub", official, "agency", "H56.02", "role", "DEPUTY_HEAD"));
        return anonymous(path).header("Authorization", "Bearer " + token).header("On-Behalf-Of", onBehalfOf);
    }

    @Test
    void aDeputyOfTheRegisterActsForTheHeadWhomTheRequestNames() {
        JsonNode actor = json(send(asking("/notes/mine", "H56.02.deputy", "H56.02.chief")));

        assertThat(actor.get("officialId").asString()).isEqualTo("H56.02.deputy");
        assertThat(actor.get("onBehalfOf").asString()).isEqualTo("H56.02.chief");
        assertThat(actor.get("role").asString()).isEqualTo("HEAD");
    }

    @Test
    void aRequestForAHeadWithoutARegisteredPeriodIsRefusedAlsoFromAnotherSystem() {
        problem(send(asking("/notes/signed", "H56.02.other", "H56.02.chief")), 403, "official-refused");

        String system = issuer.tokenWith(
                Map.of("sub", "s", "agency", "H56.02", "role", "SYSTEM_CLIENT", "scope", "tasks:read"));
        problem(
                send(anonymous("/notes/signed")
                        .header("Authorization", "Bearer " + system)
                        .header("On-Behalf-Of", "H56.02.chief")),
                403,
                "official-refused");
    }

    @Test
    void aRequestNamesOneHeadWhereItNamesAny() {
        problem(
                send(asking("/notes/mine", "H56.02.deputy", "H56.02.chief").header("On-Behalf-Of", "H56.02.other")),
                400,
                "invalid-request");
        problem(
                send(onBehalfOfTheChief("/notes/mine", "H56.02.deputy").header("On-Behalf-Of", "H56.02.other")),
                400,
                "invalid-request");
        problem(send(asking("/notes/mine", "H56.02.deputy", "hai nguoi")), 400, "invalid-request");
        assertThat(send(onBehalfOfTheChief("/notes/mine", "H56.02.deputy").header("On-Behalf-Of", "H56.02.chief"))
                        .statusCode())
                .isEqualTo(200);
    }
}
