package vn.dondoc.platform.vietnam;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberSpellingTests {

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "22498/UBND-THĐT|22498/UBND-THĐT",
                "Số: 22498/UBND-THĐT|22498/UBND-THĐT",
                "SỐ:22498/UBND-THĐT|22498/UBND-THĐT",
                "số 22498/UBND-THĐT|22498/UBND-THĐT",
                "So. 22498/UBND-THĐT|22498/UBND-THĐT",
                " 22498 / UBND - THĐT |22498/UBND-THĐT",
                "22498\u00A0/UBND-TH\u200BĐT|22498/UBND-THĐT",
                "\uFEFF22498/UBND-THĐT|22498/UBND-THĐT",
                "22498/UBND\u2010THĐT|22498/UBND-THĐT",
                "22498/UBND\u2011THĐT|22498/UBND-THĐT",
                "22498/UBND\u2013THĐT|22498/UBND-THĐT",
                "22498/UBND\u2014THĐT|22498/UBND-THĐT",
                "22498/UBND\u2212THĐT|22498/UBND-THĐT",
                "22498/UBND\uFF0DTHĐT|22498/UBND-THĐT",
                "22498\uFF0FUBND-THĐT|22498/UBND-THĐT",
                "22498\u2215UBND-THĐT|22498/UBND-THĐT",
                "22498/UBND-TH\u00D0T|22498/UBND-THĐT",
                "22498/UBND-TH\u0189T|22498/UBND-THĐT",
                "“22498/UBND-THĐT”.|22498/UBND-THĐT",
                "(Số: 22498/UBND-THĐT);|22498/UBND-THĐT",
                "221 \u2013 KL/TW|221-KL/TW",
                "0018/2016/Q\u00D0-UBND|0018/2016/QĐ-UBND",
                "12a/TB-VP|12a/TB-VP",
                "99/SNN&MT-KHTC|99/SNN&MT-KHTC",
                "14/P.VX-CV2|14/P.VX-CV2",
                "số hóa|sốhóa",
                "' '|''",
            })
    void aNumberHasOneSpellingForAllWaysToTypeIt(String typed, String spelling) {
        assertThat(DocumentNumberSpelling.of(typed)).isEqualTo(spelling);
        assertThat(DocumentNumberSpelling.of(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(spelling);
        assertThat(DocumentNumberSpelling.of(spelling)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource({
        "03/CT-UBND, 3/CT-UBND",
        "Số: 003/CT-UBND, 3/ct-ubnd",
        "12a/TB-VP, 12A/TB-VP",
        "22498/ubnd-thđt, 22498/UBND-THÐT",
        "7/QyĐ-UBND, 07/QYĐ-UBND",
        "221-KL/TW, 221 KL/TW",
        "221 - KL/TW, 0221 kl/tw",
    })
    void leadingZerosCaseAndAMissingDashMakeNoOtherDocument(String one, String other) {
        assertThat(DocumentNumberSpelling.identity(one)).isEqualTo(DocumentNumberSpelling.identity(other));
    }

    @ParameterizedTest
    @CsvSource({
        "3/CT-UBND, 30/CT-UBND",
        "3/CT-UBND, 3a/CT-UBND",
        "3/QĐ-UBND, 3/QyĐ-UBND",
        "3/CĐ-UBND, 3/CD-UBND",
        "221-KL/TW, 221/KL-TW",
        "18/2016/QĐ-UBND, 18/QĐ-UBND",
    })
    void otherSignsAreAnotherDocument(String one, String other) {
        assertThat(DocumentNumberSpelling.identity(one)).isNotEqualTo(DocumentNumberSpelling.identity(other));
    }

    @Test
    void theWordForNumberIsLeftOutOnlyBeforeANumber() {
        assertThat(DocumentNumberSpelling.withoutWordBefore("công văn Số: 22498 về chuyển đổi số"))
                .isEqualTo("công văn  22498 về chuyển đổi số");
        assertThat(DocumentNumberSpelling.withoutWordBefore("So\u0302\u0301 3, sở 4, sổ 5"))
                .isEqualTo(" 3, sở 4, sổ 5");
    }
}
