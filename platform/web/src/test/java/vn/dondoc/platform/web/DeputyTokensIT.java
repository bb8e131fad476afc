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
}
