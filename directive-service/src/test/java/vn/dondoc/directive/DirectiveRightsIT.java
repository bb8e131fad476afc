package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
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
import vn.dondoc.platform.testing.Addresses;
import vn.dondoc.platform.testing.Callers;
import vn.dondoc.platform.testing.RightsMatrix;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Each row of the table of rights, asked by everybody there can be: who is refused at the door or at the row reads 403, whoever
 * may not even know of the directive 404, and everybody else is let through to what the step itself says.
 */
class DirectiveRightsIT extends DirectiveAmongAgencies {
    private static final AtomicInteger CASES = new AtomicInteger();

    private static String deputyshipId = "";

    @BeforeEach
    void aDepartmentHasADeputy() throws IOException {
        if (deputyshipId.isEmpty()) {
            assertThat(importExample("groups").status()).isEqualTo(200);
            LocalDate today = VietnamTime.dayOf(Instant.now());
            Answer entered =
                    send(tokenOf(Callers.head("H56.02")), "POST", "/api/v1/deputyships", """
                    {"officialId":"H56.02.deputy","onBehalfOf":"H56.02.head","from":"%s","until":"%s"}
                    """.formatted(today, today));
            assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
            deputyshipId = entered.id();
        }
    }

    @AfterAll
    static void allAreRecorded() throws IOException {
        RightsMatrix.requireRecorded("directive-service", CASES.get());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READ_ADDRESSES") // a part of an answer, not an answer
    void anOperationIsForThoseInItsRowAndForNobodyElse(DirectiveOperation operation) {
        SoftAssertions all = new SoftAssertions();
        for (Relation relation : AGENCIES.keySet()) {
            for (Caller caller : callersOf(AGENCIES.get(relation))) {
                for (Request request : requests(operation)) {
                    CASES.incrementAndGet();
                    Answer answer = request.by(this, caller);
                    all.assertThat(refusal(answer))
                            .as("%s by %s, %s: %s", request, caller, relation, answer)
                            .isEqualTo(expected(operation, caller, relation));
                }
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

    private record Request(String method, String path, String body) {
        /** Of a version that there never is: whoever is let through changes nothing. */
        Answer by(DirectiveRightsIT service, Caller caller) {
            String token = tokenOf(caller);
            return method.equals("GET")
                    ? service.send(token, method, path, body)
                    : service.send(token, method, path, body, "If-Match", "\"9999\"");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Each address by which the operation is asked for, that of lists and of new drafts apart: they ask for no row. */
    private List<Request> requests(DirectiveOperation operation) {
        return switch (operation) {
            case READ_DIRECTIVES -> reads(DIRECTIVES + issuedId, "", "/history");
            case DRAFT ->
                List.of(
                        new Request("PUT", DIRECTIVES + draftId, "{}"),
                        new Request("DELETE", DIRECTIVES + draftId, ""));
            case ISSUE -> List.of(new Request("POST", DIRECTIVES + draftId + "/issue", ""));
            case AMEND -> step("/amend", "{\"directive\":{},\"reason\":\"x\"}");
            case CORRECT -> step("/correct", "{\"directive\":{},\"reason\":\"x\"}");
            case REPLACE -> step("/replace", "{\"replacedById\":\"x\",\"reason\":\"x\"}");
            case REVOKE -> step("/revoke", REASON);
            case RELEASE_NUMBER -> step("/release-number", REASON);
            case READ_DIRECTORY ->
                reads(
                        "/api/v1/",
                        "agencies",
                        "agencies/H56",
                        "groups",
                        "groups/so-nganh",
                        "officials",
                        "officials/H56.head",
                        "deputyships",
                        "deputyships/" + deputyshipId);
            case READ_ADDRESSES -> throw new IllegalArgumentException("asked below");
            case ERASE_OFFICIAL -> List.of(new Request("POST", "/api/v1/officials/H56.clerk/erase", REASON));
            case KEEP_DEPUTIES -> deputyshipsKept();
            case IMPORT_DIRECTORY -> List.of(new Request("POST", "/api/v1/directory/imports/agencies", "x"));
        };
    }

    private List<Request> deputyshipsKept() {
        return List.of(
                new Request("POST", "/api/v1/deputyships", """
                        {"officialId":"H56.02.head","onBehalfOf":"H56.02.head","from":"2026-01-05","until":"2026-01-05"}
                        """),
                new Request("POST", "/api/v1/deputyships/" + deputyshipId + "/end", ""));
    }

    private static List<Request> reads(String path, String... ends) {
        return Stream.of(ends).map(end -> new Request("GET", path + end, "")).toList();
    }

    private List<Request> step(String path, String body) {
        return List.of(new Request("POST", DIRECTIVES + issuedId + path, body));
    }

    @Test
    void whatTheServiceDescribesIsAllAskedFor() {
        Stream<String> matrix = EnumSet.complementOf(EnumSet.of(DirectiveOperation.READ_ADDRESSES)).stream()
                .flatMap(operation -> requests(operation).stream())
                .map(Request::toString);

        assertThat(Addresses.in(get("/v3/api-docs").json()).withoutRequest(matrix))
                .as("those of everybody, and of lists and new drafts, which are asked below")
                .containsExactly("GET /api/v1/directives", "GET /api/v1/me", "POST /api/v1/directives");
    }

    @Test
    void listsAndNewDraftsAreForThoseInTheirRows() {
        for (Caller caller : callersOf("H56.05")) {
            CASES.addAndGet(2);
            String token = tokenOf(caller);
            assertThat(refusal(send(token, "GET", "/api/v1/directives", "")))
                    .as("%s", caller)
                    .isEqualTo(DirectiveOperation.READ_DIRECTIVES.isOpenTo(caller) ? 200 : 403);
            assertThat(refusal(send(token, "POST", "/api/v1/directives", "{}")))
                    .as("%s", caller)
                    .isEqualTo(DirectiveOperation.DRAFT.isOpenTo(caller) ? 200 : 403);
        }
    }

    @Test
    void onlyAdministratorsOfTheDirectoryReadWhereOfficialsAreWrittenTo() {
        for (Caller caller : callersOf("H56")) {
            CASES.incrementAndGet();
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
}
