package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.directive.core.DirectiveOperation;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.testing.Callers;

/**
 * Each row of the table of rights, asked by everybody there can be: who is refused at the door or at the row reads 403, whoever
 * may not even know of the directive 404, and everybody else is let through to what the step itself says.
 */
class DirectiveRightsIT extends RunningService {
    private static final String DIRECTIVES = "/api/v1/directives/";
    private static final Set<String> SCOPES = Set.of("directives:read", "directives:write", "directory:read");

    /** A department issues to its own branch, and asks another department to coordinate. */
    private static final Map<Relation, String> AGENCIES = Map.of(
            Relation.OWN_AGENCY, "H56.02",
            Relation.ABOVE, "H56",
            Relation.LEAD, "X7702",
            Relation.COORDINATOR, "H56.04",
            Relation.NONE, "H56.05");

    private static int numbers = 7700;

    private String draftId = "";
    private String issuedId = "";

    @BeforeEach
    void aDepartmentIssuesADirective() throws IOException {
        assertThat(importExample("agencies").status()).isEqualTo(200);
        // its id says nothing of who is above it
        String branch = "id,name,kind,level,parent_id\nX7702,Chi cục Văn thư,don_vi,PROVINCE,H56.02\n";
        assertThat(post("/api/v1/directory/imports/agencies", branch).status()).isEqualTo(200);
        assertThat(importExample("officials").status()).isEqualTo(200);
        draftId = draft("H56.02", "X7702").id();
        Answer issued = issue("H56.02", draft("H56.02", "X7702"));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        issuedId = issued.id();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READ_ADDRESSES") // a part of an answer, not an answer
    void anOperationIsForThoseInItsRowAndForNobodyElse(DirectiveOperation operation) {
        SoftAssertions all = new SoftAssertions();
        for (Relation relation : AGENCIES.keySet()) {
            for (Caller caller : callersOf(AGENCIES.get(relation))) {
                all.assertThat(perform(operation, caller))
                        .as("%s by %s, %s", operation, caller, relation)
                        .satisfies(
                                answer -> assertThat(refusal(answer)).isEqualTo(expected(operation, caller, relation)));
            }
        }
        all.assertAll();
    }

    private static int expected(DirectiveOperation operation, Caller caller, Relation relation) {
        Set<Role> roles = caller.roles();
        if (!operation.isOpenTo(caller)) {
            return 403;
        }
        int atTheRow = operation.permits(roles, Set.of(relation)) ? 200 : 403;
        if (operation == DirectiveOperation.KEEP_DEPUTIES) {
            return atTheRow;
        }
        if (operation.grants().stream().anyMatch(grant -> grant.relations().contains(Relation.NONE))) {
            return 200;
        }
        return isKnown(operation, roles, relation) ? atTheRow : 404;
    }

    private static boolean isKnown(DirectiveOperation operation, Set<Role> roles, Relation relation) {
        boolean isDraft = operation == DirectiveOperation.DRAFT || operation == DirectiveOperation.ISSUE;
        return isDraft
                ? relation == Relation.OWN_AGENCY
                : DirectiveOperation.READ_DIRECTIVES.permits(roles, Set.of(relation));
    }

    /** 200 for whatever is not said of the caller. */
    private static int refusal(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isNotEqualTo(401).isLessThan(500);
        return answer.status() == 403 || answer.status() == 404 ? answer.status() : 200;
    }

    private Answer perform(DirectiveOperation operation, Caller caller) {
        String token = tokenOf(caller);
        return switch (operation) {
            case READ_DIRECTIVES -> send(token, "GET", DIRECTIVES + issuedId, "");
            case DRAFT -> stale(token, "PUT", draftId, "{}");
            case ISSUE -> stale(token, "POST", draftId + "/issue", "");
            case AMEND -> stale(token, "POST", issuedId + "/amend", "{\"directive\":{},\"reason\":\"x\"}");
            case CORRECT -> stale(token, "POST", issuedId + "/correct", "{\"directive\":{},\"reason\":\"x\"}");
            case REPLACE -> stale(token, "POST", issuedId + "/replace", "{\"replacedById\":\"x\",\"reason\":\"x\"}");
            case REVOKE -> stale(token, "POST", issuedId + "/revoke", "{\"reason\":\"x\"}");
            case RELEASE_NUMBER -> stale(token, "POST", issuedId + "/release-number", "{\"reason\":\"x\"}");
            case READ_DIRECTORY -> send(token, "GET", "/api/v1/agencies/H56", "");
            case READ_ADDRESSES -> throw new IllegalArgumentException("asked below");
            case ERASE_OFFICIAL ->
                send(token, "POST", "/api/v1/officials/H56.clerk/erase", "{\"reason\":\"x\"}", "If-Match", "\"9999\"");
            case KEEP_DEPUTIES -> send(token, "POST", "/api/v1/deputyships", """
                        {"officialId":"H56.02.head","onBehalfOf":"H56.02.head","from":"2026-01-05","until":"2026-01-05"}
                        """);
            case IMPORT_DIRECTORY -> send(token, "POST", "/api/v1/directory/imports/agencies", "x");
        };
    }

    /** Of a version that there never is: whoever is let through changes nothing. */
    private Answer stale(String token, String method, String path, String body) {
        return send(token, method, DIRECTIVES + path, body, "If-Match", "\"9999\"");
    }

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
    void theOfficeOfTheProvinceReadsAllAndRevokesNothingOfOthers() {
        String office = tokenOf(Callers.head("H56.01"));

        assertThat(send(office, "GET", DIRECTIVES + issuedId, "").status()).isEqualTo(200);
        assertThat(stale(office, "POST", issuedId + "/revoke", "{\"reason\":\"x\"}")
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

    @Test
    void onlyAdministratorsOfTheDirectoryReadWhereOfficialsAreWrittenTo() {
        for (Caller caller : callersOf("H56")) {
            Answer official = send(tokenOf(caller), "GET", "/api/v1/officials/H56.head", "");
            boolean shown = official.status() == 200 && official.json().has("email");
            assertThat(shown).as(caller.toString()).isEqualTo(DirectiveOperation.READ_ADDRESSES.isOpenTo(caller));
        }
    }

    @Test
    void callersLearnWhichOperationsAreTheirs() {
        JsonNode me = send(
                        tokenOf(new Caller(new Actor("H56.02.o", "H56.02", OfficialRole.OFFICER), Set.of(), Set.of())),
                        "GET",
                        "/api/v1/me",
                        "")
                .json();

        assertThat(me.get("rights"))
                .extracting(JsonNode::asString)
                .containsExactly("READ_DIRECTIVES", "DRAFT", "READ_DIRECTORY");
    }

    private static List<String> idsIn(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(it -> it.get("id").asString())
                .toList();
    }

    /** Another system with the scopes and without. */
    private static List<Caller> callersOf(String agency) {
        return Callers.all(agency + ".x", agency, List.of(SCOPES, Set.of()));
    }

    private static String tokenOf(Caller caller) {
        return tokenWith(Callers.claimsOf(caller));
    }

    private Answer draft(String issuer, String... leads) {
        numbers++;
        String body = """
                {"number":"%d/CT-SNV","kind":"Chỉ thị","subject":"Phân quyền","issuedOn":"2026-11-02","signer":"A",
                 "items":[{"number":"1","text":"Làm","leadAgencyIds":["%s"],
                 "coordinators":[{"agencyId":"H56.04"}],"deadline":{"kind":"NONE"}}]}""".formatted(numbers, String.join("\",\"", leads));
        Answer draft = send(tokenOf(Callers.head(issuer)), "POST", "/api/v1/directives", body);
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        return draft;
    }

    private Answer issue(String issuer, Answer draft) {
        return send(
                tokenOf(Callers.head(issuer)),
                "POST",
                DIRECTIVES + draft.id() + "/issue",
                "",
                "If-Match",
                draft.etag());
    }
}
