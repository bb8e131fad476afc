package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is let in to an operation, before anything is looked up for them. */
class RightsAtTheDoorIT extends OverHttp {
    private static final Map<String, Object> OFFICER = Map.of("sub", "a", "agency", "H56.02", "role", "OFFICER");
    private static final Map<String, Object> CLIENT = Map.of("sub", "a", "agency", "H56.02", "role", "SYSTEM_CLIENT");

    @Test
    void whoeverAnOperationIsNotForIsToldForWhomItIs() {
        JsonNode refused = problem(signedBy(OFFICER, Map.of()), 403, "forbidden");

        assertThat(refused.get("detail").asString())
                .isEqualTo(
                        "Việc này dành cho người đứng đầu, cấp phó, văn thư được giao chuẩn bị quyết định, hệ thống khác được cấp phạm vi, cán bộ vận hành.");
        assertThat(send(with("/notes/signed")).statusCode()).isEqualTo(200);
    }

    @Test
    void aDutyComesOnTopOfTheOffice() {
        assertThat(signedBy(OFFICER, Map.of("duties", List.of("OPERATOR", "of another system")))
                        .statusCode())
                .isEqualTo(200);
        problem(signedBy(OFFICER, Map.of("duties", "AUDITOR")), 403, "forbidden");
    }

    @Test
    void anotherSystemNeedsTheScopeAndActsUnderANameOfItsOwn() {
        problem(signedBy(CLIENT, Map.of()), 403, "forbidden");
        problem(signedBy(CLIENT, Map.of("scope", "notes:read")), 403, "forbidden");
        assertThat(signedBy(CLIENT, Map.of("scope", "notes:read notes:sign notes:sign"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(send(as(CLIENT, Map.of(), "/notes/mine")))
                        .get("officialId")
                        .asString())
                .isEqualTo("client:a");
    }

    @Test
    void anOfficialsScopesAreNoRights() {
        problem(signedBy(OFFICER, Map.of("scope", "notes:sign")), 403, "forbidden");
    }

    private static HttpResponse<String> signedBy(Map<String, Object> claims, Map<String, Object> more) {
        return send(as(claims, more, "/notes/signed"));
    }

    private static HttpRequest.Builder as(Map<String, Object> claims, Map<String, Object> more, String path) {
        Map<String, Object> all = new HashMap<>(claims);
        all.putAll(more);
        return anonymous(path).header("Authorization", "Bearer " + issuer.tokenWith(all));
    }
}
