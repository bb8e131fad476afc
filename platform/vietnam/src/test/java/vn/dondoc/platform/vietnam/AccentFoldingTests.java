package vn.dondoc.platform.vietnam;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentFoldingTests {

    @ParameterizedTest
    @CsvSource({
        "Đường, duong",
        "đất, dat",
        "THÐT, thdt",
        "ð, d",
        "ƉẮK, dak",
        "Hỏa, hoa",
        "Hoả, hoa",
        "Ủy ban Nhân dân, uy ban nhan dan",
        "Nghị quyết số 03/NQ-HĐND, nghi quyet so 03/nq-hdnd"
    })
    void aTextIsFoldedAlikeInEveryUnicodeFormAndCase(String text, String folded) {
        assertThat(AccentFolding.fold(text)).isEqualTo(folded);
        assertThat(AccentFolding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(folded);
        assertThat(AccentFolding.fold(text.toUpperCase(Locale.ROOT))).isEqualTo(folded);
        assertThat(AccentFolding.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"hoả, HỎA", "thuỷ, Thủy", "đẩy, ÐẨY", "hoà, hòa", "quý, Quý"})
    void aSyllableIsSpelledAlikeWhereverItsToneStands(String one, String other) {
        assertThat(AccentFolding.spelling(one)).isEqualTo(AccentFolding.spelling(other));
        assertThat(AccentFolding.spelling(Normalizer.normalize(other, Normalizer.Form.NFD)))
                .isEqualTo(AccentFolding.spelling(one));
    }

    @ParameterizedTest
    @CsvSource({"hoả, hoà", "hoa, hoả", "đất, dất", "dân, dan", "tư, tu"})
    void otherAccentsAreAnotherSpelling(String one, String other) {
        assertThat(AccentFolding.spelling(one)).isNotEqualTo(AccentFolding.spelling(other));
    }
}
