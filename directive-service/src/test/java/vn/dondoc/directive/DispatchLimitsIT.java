package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Who sends too many directives is told when the next may go out, and nothing of it does. */
@TestPropertySource(
        properties = {
            "dondoc.limits.enabled=true",
            "dondoc.limits.requests-per-minute.caller=0",
            "dondoc.limits.requests-per-minute.agency=0",
            "dondoc.limits.directives-per-hour.caller=1",
            "dondoc.limits.directives-per-hour.agency=0",
            "dondoc.limits.recipients-per-hour.caller=0",
            "dondoc.limits.recipients-per-hour.agency=0"
        })
class DispatchLimitsIT extends RunningService {
    private static final String AGENCY = "H56.16";

    @BeforeEach
    void importDirectory() throws IOException {
        assertThat(importExample("agencies").status()).isEqualTo(200);
    }

    @Test
    void aDirectiveOverTheLimitOfAnHourStaysADraft() {
        Answer first = draft();
        Answer second = draft();
        assertThat(step(first, "issue").status()).isEqualTo(200);

        Answer refused = step(second, "issue");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(429);
        assertThat(Long.parseLong(
                        refused.response().headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(3_000L, 3_600L);
        assertThat(refused.json().get("detail").asString()).contains("nhiều nhất 1 văn bản mỗi giờ");
        assertThat(ask(AGENCY, "GET", "/api/v1/directives/" + second.id(), "")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("DRAFT");
        // drafted and refused, in whichever order their streams are read
        assertThat(DirectiveAuditIT.entriesAbout("directives/" + second.id(), AGENCY + ".clerk", 2))
                .extracting(entry -> entry.at("/action/status").asInt())
                .containsExactlyInAnyOrder(0, 429);
    }

    private Answer draft() {
        String number = (1 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000_000)) + "/KH-SNV";
        Answer draft = ask(AGENCY, "POST", "/api/v1/directives", """
                {"number": "%s", "subject": "Thử giới hạn", "issuedOn": "2025-12-22", "signer": "Giám đốc",
                 "items": [{"number": "1", "text": "Làm việc", "leadAgencyIds": ["H56.16"]}]}""".formatted(number));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        return draft;
    }

    private Answer step(Answer directive, String step) {
        return ask(
                AGENCY, "POST", "/api/v1/directives/" + directive.id() + "/" + step, "", "If-Match", directive.etag());
    }
}
