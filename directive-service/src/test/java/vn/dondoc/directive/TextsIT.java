package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** In which language officials read what the service says. */
class TextsIT extends RunningService {
    private static final String DIRECTIVES = "/api/v1/directives";
    private static final String WRONG = """
            {"number": "18", "subject": "Thử nghiệm", "issuingAgencyId": "H56"}""";

    @BeforeEach
    void importAgencies() throws IOException {
        assertThat(importExample("agencies").status()).isEqualTo(200);
    }

    @Test
    void aRefusalIsInOneLanguageFromTitleToFields() {
        Answer vietnamese = post(DIRECTIVES, WRONG);
        Answer english = post(DIRECTIVES, WRONG, "Accept-Language", "en");

        assertThat(texts(vietnamese.json()))
                .isEqualTo("Nội dung văn bản sai|Nội dung văn bản có chỗ sai, xem từng mục.|"
                        + "Số văn bản “18”: thiếu dấu gạch chéo “/”. Ví dụ đúng: 18/2016/QĐ-UBND, 03/CT-UBND,"
                        + " 22498/UBND-THĐT, 221-KL/TW.");
        assertThat(texts(english.json()))
                .isEqualTo("The directive has errors|Some fields are wrong; see each of them.|"
                        + "Document number “18”: the slash “/” is missing. Right are 18/2016/QĐ-UBND, 03/CT-UBND,"
                        + " 22498/UBND-THĐT, 221-KL/TW.");
        assertThat(english.response().headers().firstValue("Content-Language")).contains("en");
    }

    private static String texts(JsonNode problem) {
        return problem.get("title").asString() + "|" + problem.get("detail").asString() + "|"
                + problem.at("/errors/0/reason").asString();
    }

    @Test
    void aStepAtTheWrongTimeNamesStepAndStatus() {
        Answer draft = post(DIRECTIVES, "{}");

        Answer vietnamese =
                post(DIRECTIVES + "/" + draft.id() + "/revoke", "{\"reason\": \"Nhầm\"}", "If-Match", draft.etag());
        Answer english = post(
                DIRECTIVES + "/" + draft.id() + "/revoke",
                "{\"reason\": \"Nhầm\"}",
                "If-Match",
                draft.etag(),
                "Accept-Language",
                "en");

        assertThat(vietnamese.json().get("detail").asString())
                .isEqualTo("Không thể thu hồi văn bản ở trạng thái “bản thảo”.");
        assertThat(english.json().get("detail").asString())
                .isEqualTo("Not possible: to revoke a directive that is a draft.");
    }

    @Test
    void warningsAreStoredInNoLanguageAndReadInTheReaders() {
        String number = (1 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000_000)) + "/CT-UBND";
        Answer draft = post(DIRECTIVES, """
                {"number": "%s", "subject": "Thử nghiệm", "issuedOn": "2040-01-05", "signer": "Chủ tịch",
                 "items": [{"number": "1", "text": "Làm", "product": "Báo cáo", "leadAgencyIds": ["H56.02"],
                 "deadline": {"kind": "DATE", "dueOn": "2040-02-01"}}]}""".formatted(number));

        Answer issued = post(DIRECTIVES + "/" + draft.id() + "/issue", "", "If-Match", draft.etag());
        Answer read = ask("H56", "GET", DIRECTIVES + "/" + draft.id(), "", "Accept-Language", "en");

        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        assertThat(issued.json().at("/warnings/0/reason").asString())
                .isEqualTo("Ngày ban hành 05/01/2040 ở tương lai.");
        assertThat(read.json().at("/warnings/0/reason").asString())
                .isEqualTo("The date of issue, 05/01/2040, lies ahead.");
    }

    @Test
    void aDirectiveInAnotherLanguageIsAnotherRepresentationOfTheSameVersion() {
        Answer draft = post(DIRECTIVES, "{}");
        String path = DIRECTIVES + "/" + draft.id();

        Answer known = ask("H56", "GET", path, "", "If-None-Match", draft.etag());
        Answer english = ask("H56", "GET", path, "", "If-None-Match", draft.etag(), "Accept-Language", "en");
        Answer edited = ask("H56", "PUT", path, "{}", "If-Match", english.etag());

        assertThat(known.status()).isEqualTo(304);
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.response().headers().allValues("Vary")).contains("Accept-Language");
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
    }

    @Test
    void anImportNamesItsErrorsInOneLanguage() {
        String csv = "id,name,kind,level,effective_from\nH56.92,Sở A,so,PROVINCE,31/6/2025\n";

        Answer vietnamese = post("/api/v1/directory/imports/agencies?mode=check", csv);
        Answer english = post("/api/v1/directory/imports/agencies?mode=check", csv, "Accept-Language", "en");

        assertThat(vietnamese.json().at("/rejected/0/reason").asString())
                .isEqualTo("“31/6/2025” phải là một ngày có thật, ví dụ 01/07/2025 hoặc 2025-07-01.");
        assertThat(english.json().at("/rejected/0").toString())
                .isEqualTo("{\"line\":2,\"cell\":\"E2\",\"field\":\"effective_from\",\"reason\":\"“31/6/2025” must be"
                        + " a real day, such as 01/07/2025 or 2025-07-01.\"}");
    }
}
