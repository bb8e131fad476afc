package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What keeps the register of documents and the directory in order. */
class RegistryIT extends RunningService {
    private static final String DIRECTIVES = "/api/v1/directives/";
    private static final String HEADER =
            "id,name,short_name,kind,level,parent_id,unit_code,effective_from,effective_until,successor_id\n";

    @BeforeEach
    void importDirectory() throws IOException {
        assertThat(importExample("agencies").status()).isEqualTo(200);
        assertThat(importExample("officials").status()).isEqualTo(200);
    }

    @Test
    void theNumberOfARevokedDirectiveIsFreeOnceItIsReleased() {
        String number = (1 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000_000)) + "/CT-UBND";
        Answer revoked = step(issue(draft(number)), "revoke");

        Answer taken = issue(draft(number));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().get("detail").asString())
                .isEqualTo("Số " + number + " đã được cấp cho văn bản ngày 22/12/2025, trích yếu “Thử nghiệm”.");
        Answer released = step(revoked, "release-number", "Idempotency-Key", "release-" + number);

        assertThat(released.status()).as(released.toString()).isEqualTo(200);
        assertThat(step(revoked, "release-number", "Idempotency-Key", "release-" + number)
                        .etag())
                .isEqualTo(released.etag());
        assertThat(step(released, "release-number").status()).isEqualTo(422);
        assertThat(issue(draft(number)).status()).isEqualTo(200);
    }

    @Test
    void aCorrectionWithoutContentIsToldSoOnce() {
        Answer refused = step(
                issue(draft((1 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000_000)) + "/CT-UBND")), "correct");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("directive");
    }

    @Test
    void agenciesForWhichNobodyActsAreListed() {
        assertThat(post(
                                "/api/v1/directory/imports/agencies?mode=all",
                                HEADER + "H57.77,Sở mới,,co_quan_chuyen_mon,PROVINCE,H56,,,,\n")
                        .status())
                .isEqualTo(200);

        List<String> deserted =
                idsOf(get("/api/v1/agencies?withoutOfficials=true&limit=200").json());
        List<String> all = idsOf(get("/api/v1/agencies?limit=200").json());

        assertThat(deserted).contains("H57.77").doesNotContain("H56.02");
        assertThat(all).contains("H57.77", "H56.02");
    }

    private static List<String> idsOf(JsonNode page) {
        return page.path("items").values().stream()
                .map(agency -> agency.path("id").asString())
                .toList();
    }

    private Answer draft(String number) {
        return post("/api/v1/directives", """
                {"number": "%s", "subject": "Thử nghiệm", "issuedOn": "2025-12-22", "signer": "Chủ tịch",
                 "items": [{"number": "1", "text": "Làm việc", "leadAgencyIds": ["H56.02"]}]}""".formatted(number));
    }

    private Answer issue(Answer draft) {
        return post(DIRECTIVES + draft.id() + "/issue", "", "If-Match", draft.etag());
    }

    private Answer step(Answer directive, String step, String... headers) {
        return post(
                DIRECTIVES + directive.id() + "/" + step,
                "{\"reason\": \"Nhầm\"}",
                Stream.concat(Stream.of("If-Match", directive.etag()), Stream.of(headers))
                        .toArray(String[]::new));
    }
}
