package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.testing.Callers;

/** One issued directive and one draft of a department, with which every other agency has something else to do. */
abstract class DirectiveAmongAgencies extends RunningService {
    protected static final String DIRECTIVES = "/api/v1/directives/";
    protected static final String REASON = "{\"reason\":\"x\"}";
    protected static final Set<String> SCOPES = Set.of("directives:read", "directives:write", "directory:read");

    /** A department issues to its own branch, and asks another department to coordinate. */
    protected static final Map<Relation, String> AGENCIES = Map.of(
            Relation.OWN_AGENCY, "H56.02",
            Relation.ABOVE, "H56",
            Relation.LEAD, "X7702",
            Relation.COORDINATOR, "H56.04",
            Relation.NONE, "H56.05");

    private static int numbers = 7700;

    protected String draftId = "";
    protected String issuedId = "";

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

    /** Another system with the scopes and without. */
    protected static List<Caller> callersOf(String agency) {
        return Callers.all(agency + ".x", agency, List.of(SCOPES, Set.of()));
    }

    protected static String tokenOf(Caller caller) {
        return tokenWith(Callers.claimsOf(caller));
    }

    protected Answer draft(String issuer, String... leads) {
        numbers++;
        String body = """
                {"number":"%d/CT-SNV","kind":"Chỉ thị","subject":"Phân quyền","issuedOn":"2026-11-02","signer":"A",
                 "items":[{"number":"1","text":"Làm","leadAgencyIds":["%s"],
                 "coordinators":[{"agencyId":"H56.04"}],"deadline":{"kind":"NONE"}}]}""".formatted(numbers, String.join("\",\"", leads));
        Answer draft = send(tokenOf(Callers.head(issuer)), "POST", "/api/v1/directives", body);
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        return draft;
    }

    protected Answer issue(String issuer, Answer draft) {
        return send(
                tokenOf(Callers.head(issuer)),
                "POST",
                DIRECTIVES + draft.id() + "/issue",
                "",
                "If-Match",
                draft.etag());
    }
}
