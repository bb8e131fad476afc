package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.vietnam.VietnamTime;

/** What can be done with a draft besides issuing it. */
class DraftIT extends RunningService {
    @BeforeEach
    void importAgencies() throws IOException {
        assertThat(importExample("agencies").status()).isEqualTo(200);
    }

    @Test
    void aDraftIsDeletedAndAnIssuedDirectiveIsNot() {
        Answer draft = draft();
        Answer issued = issue(draft());

        assertThat(delete(draft).status()).isEqualTo(204);
        assertThat(get("/api/v1/directives/" + draft.id()).status()).isEqualTo(404);
        assertThat(delete(draft).status()).isEqualTo(404);
        assertThat(delete(issued).json().get("type").asString()).endsWith("illegal-step");
    }

    private Answer delete(Answer directive) {
        return ask("H56", "DELETE", "/api/v1/directives/" + directive.id(), "", "If-Match", directive.etag());
    }

    @Test
    void aDryRunAnswersWhoWouldGetWhatAndIssuesNothing() {
        Answer draft = draft();

        Answer preview = post(step(draft, "issue") + "?dryRun=true", "", "If-Match", draft.etag());
        Answer stillDraft = get("/api/v1/directives/" + draft.id());
        Answer issued = issue(draft);

        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(stillDraft.json().get("status").asString()).isEqualTo("DRAFT");
        assertThat(stillDraft.etag()).isEqualTo(draft.etag());
        assertThat(preview.json().get("warnings")).isEqualTo(issued.json().get("warnings"));
        assertThat(preview.json().at("/leads/0/agencies/0/name").asString()).isNotBlank();
        assertThat(preview.json().get("tasks").asInt()).isPositive();
    }

    @Test
    void anItemThatKeepsItsDaySaysSoOnceItIsIssued() {
        Answer draft = draft(LocalDate.now(VietnamTime.ZONE).plusMonths(1), ", \"exactDay\": true");

        Answer issued = issue(draft);

        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        assertThat(get("/api/v1/directives/" + draft.id())
                        .json()
                        .at("/items/0/exactDay")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aDateThatHasPassedIsRefusedUnlessItIsRegisteredLate() {
        Answer draft = draft(LocalDate.parse("2026-01-09"), "");

        Answer refused = post(step(draft, "issue"), "", "If-Match", draft.etag(), "Accept-Language", "en");
        Answer issued = post(step(draft, "issue") + "?acceptPastDueDates=true", "", "If-Match", draft.etag());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("items[0].deadline.dueOn");
        assertThat(refused.toString()).contains("Item 1").contains("acceptPastDueDates");
        assertThat(issued.status()).isEqualTo(200);
    }

    @Test
    void workingDaysThatHavePassedSinceIssueAreRefusedUnlessItIsRegisteredLate() {
        Answer draft = draft("""
                {"kind": "WORKING_DAYS", "workingDays": 1, "countedFrom": "ISSUE"}""");

        Answer refused = post(step(draft, "issue"), "", "If-Match", draft.etag(), "Accept-Language", "en");
        Answer issued = post(step(draft, "issue") + "?acceptPastDueDates=true", "", "If-Match", draft.etag());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.toString()).contains("Item 1").contains("23/12/2025").contains("acceptPastDueDates");
        assertThat(issued.status()).isEqualTo(200);
    }

    private Answer draft() {
        return draft(LocalDate.now(VietnamTime.ZONE).plusMonths(1), "");
    }

    private Answer draft(LocalDate dueOn, String moreOfItem) {
        return draft("{\"kind\": \"DATE\", \"dueOn\": \"%s\"}%s".formatted(dueOn, moreOfItem));
    }

    private Answer draft(String deadlineAndMore) {
        String number = (1 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000_000)) + "/CT-UBND";
        return post("/api/v1/directives", """
                {"number": "%s", "subject": "Thử nghiệm", "issuedOn": "2025-12-22", "signer": "Chủ tịch",
                 "items": [{"number": "1", "text": "Làm việc", "product": "Báo cáo", "leadAgencyIds": ["H56.02"],
                 "deadline": %s}]}""".formatted(number, deadlineAndMore));
    }

    private Answer issue(Answer draft) {
        return post(step(draft, "issue"), "", "If-Match", draft.etag());
    }

    private static String step(Answer directive, String step) {
        return "/api/v1/directives/" + directive.id() + "/" + step;
    }
}
