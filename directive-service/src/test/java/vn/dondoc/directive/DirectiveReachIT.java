package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.platform.testing.Waiting;

/** How far an agency reaches: what it may know of others' directives, whom it may give work to, what it may end. */
class DirectiveReachIT extends DirectiveAmongAgencies {
    @Test
    void whatOneMayNotKnowStandsInNoListNorSearchNorHistory() {
        String number = send(tokenOf(Callers.head("H56.02")), "GET", DIRECTIVES + issuedId, "")
                .json()
                .get("number")
                .asString();
        String query = "/api/v1/directives?q=" + number.replace("/", "%2F");

        for (Relation relation : AGENCIES.keySet()) {
            String token = tokenOf(Callers.head(AGENCIES.get(relation)));
            boolean knows = relation != Relation.NONE;
            assertThat(idsIn(send(token, "GET", query, ""))).as(relation.name()).hasSize(knows ? 1 : 0);
            assertThat(send(token, "GET", DIRECTIVES + issuedId + "/history", "")
                            .status())
                    .isEqualTo(knows ? 200 : 404);
        }
    }

    @Test
    void agenciesThatCameToATaskLaterKnowItsDirectiveByIdAndInLists() throws Exception {
        String lead = tokenOf(Callers.head("H56.05"));
        String helper = tokenOf(Callers.head("H56.14845"));
        assertThat(knows(lead) || knows(helper)).isFalse();

        TaskTopic.send("later-" + issuedId, 1, "transferred", sample("transferred", "H56.02", "H56.05"));
        TaskTopic.send(
                "later-" + issuedId, 2, "coordination-updated", sample("coordination-updated", "H56.03", "H56.14845"));

        Waiting.until("both to know it", () -> knows(lead) && knows(helper));
        assertThat(knows(tokenOf(Callers.head("H56.14758")))).isFalse();
    }

    private String sample(String what, String agency, String inItsPlace) throws IOException {
        return new ClassPathResource("samples/vn.dondoc.task." + what + ".v1.json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("\"directiveId\": \"[^\"]+\"", "\"directiveId\": \"" + issuedId + "\"")
                .replaceAll("\"taskId\": \"[^\"]+\"", "\"taskId\": \"later-" + issuedId + "\"")
                .replace('"' + agency + '"', '"' + inItsPlace + '"');
    }

    /** Both ways alike. */
    private boolean knows(String token) {
        boolean byId = send(token, "GET", DIRECTIVES + issuedId, "").status() == 200;
        boolean inLists =
                idsIn(send(token, "GET", "/api/v1/directives?limit=200", "")).contains(issuedId);
        return byId && inLists;
    }

    @Test
    void theOfficeOfTheProvinceReadsAllAndRevokesNothingOfOthers() {
        String office = tokenOf(Callers.head("H56.01"));

        assertThat(send(office, "GET", DIRECTIVES + issuedId, "").status()).isEqualTo(200);
        assertThat(send(office, "POST", DIRECTIVES + issuedId + "/revoke", REASON, "If-Match", "\"9999\"")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAgencyGivesWorkToItselfAndToThoseBelowItOnly() {
        Answer beside = draft("H56.14758", "H56.14758", "H56.14845", "H56.02");
        Answer refused = issue("H56.14758", beside);
        Answer itself = issue("H56.14758", draft("H56.14758", "H56.14758"));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains("trực thuộc", "cấp trên");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("items[0]");
        assertThat(refused.json().at("/errors/0/reason").asString()).contains("H56.02, H56.14845");
        assertThat(itself.status()).as(itself.toString()).isEqualTo(200);
        assertThat(issue("H56", draft("H56", "H56.14758")).status()).isEqualTo(200);
    }

    @Test
    void nothingIsReplacedByWhatOneMayNotKnow() {
        Answer own = issue("H56.05", draft("H56.05", "H56.05"));
        String path = DIRECTIVES + own.id() + "/replace";
        String token = tokenOf(Callers.head("H56.05"));

        Answer byForeign = send(token, "POST", path, replacement(issuedId), "If-Match", own.etag());
        Answer byNothing = send(token, "POST", path, replacement("nowhere"), "If-Match", own.etag());

        assertThat(byForeign.status()).isEqualTo(422);
        assertThat(byForeign.json().get("errors")).isEqualTo(byNothing.json().get("errors"));
    }

    private static String replacement(String id) {
        return "{\"replacedById\":\"%s\",\"reason\":\"x\"}".formatted(id);
    }

    @Test
    void anAgencyAboveRevokesWithAReason() {
        String path = DIRECTIVES + issuedId;
        String token = tokenOf(Callers.head("H56"));
        String etag = send(token, "GET", path, "").etag();

        Answer revoked = send(token, "POST", path + "/revoke", "{\"reason\":\"Trái thẩm quyền\"}", "If-Match", etag);

        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        assertThat(revoked.json().get("status").asString()).isEqualTo("REVOKED");
    }

    private static List<String> idsIn(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(it -> it.get("id").asString())
                .toList();
    }
}
