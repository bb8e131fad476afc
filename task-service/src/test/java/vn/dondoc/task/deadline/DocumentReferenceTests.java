package vn.dondoc.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReferenceTests {
    private static final DocumentReference LETTER = key("22498/UBND-THĐT");

    private static DocumentReference key(String typed) {
        return DocumentReference.of("H56", typed).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22498/UBND–THĐT",
                "Số: 22498/UBND-THĐT",
                "số 22498 / UBND — THĐT ",
                "SỐ:22498/ubnd-thđt",
                "022498/UBND-TH\u00D0T",
                "22498/UBND\u2212TH\u0189T",
                "22498\u00A0/UBND-TH\u200BĐT",
                "Công văn số 22498/UBND-THĐT ngày 17/12/2025",
                "22498/UBND-THĐT, ngày 17 tháng 12 năm 2025",
                "“22498/UBND-THĐT”.",
                "Số. 22498\uFF0FUBND-THĐT"
            })
    void allWaysToTypeOneNumberAreTheSameReference(String typed) {
        assertThat(key(typed)).isEqualTo(LETTER);
        assertThat(key(Normalizer.normalize(typed, Normalizer.Form.NFD))).isEqualTo(LETTER);
    }

    @Test
    void signsThatPartANumberAreKept() {
        assertThat(key("221-KL/TW")).isNotEqualTo(key("221/KL-TW"));
        assertThat(key("Kết luận số 221 KL/TW ngày 3/11/2025")).isEqualTo(key("221-KL/TW"));
        assertThat(LETTER).hasToString("H56/22498/UBND-THĐT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22499/UBND-THĐT", "2498/UBND-THĐT", "22498/UBND-THDT", "22498/UBND-THĐ", "22498/UBND"})
    void anotherNumberIsAnotherReference(String typed) {
        assertThat(key(typed)).isNotEqualTo(LETTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15/UBND-KT ngày 3/11/2025                     | 2025",
                "Công văn số 15/UBND-KT, ngày 03-11-2025       | 2025",
                "15/UBND-KT NGÀY 3 THÁNG 11 NĂM 2025 của Tỉnh  | 2025",
                "15/UBND-KT ngày 2025-11-03                    | 2025",
                "18/2016/QĐ-UBND                               | 2016",
                "Quyết định số 018/2016/QĐ-UBND ngày 3/1/2017  | 2016",
                "15/UBND-KT                                    |     ",
                "2025/UBND-KT                                  |     ",
                "15/UBND-KT ngày 3/11                          |     ",
                "15/UBND-2025                                  |     "
            })
    void aTypedYearIsPartOfTheReference(String typed, @Nullable Integer year) {
        assertThat(DocumentReference.yearIn(typed)).isEqualTo(Optional.ofNullable(year));
        assertThat(DocumentReference.yearIn(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(Optional.ofNullable(year));
    }

    @Test
    void aReferenceBelongsToOneAgency() {
        assertThat(DocumentReference.of("H56.02", "22498/UBND-THĐT").orElseThrow())
                .isNotEqualTo(LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/-–", "\u200B"})
    void aNumberWithoutLettersAndDigitsIsNoReference(String typed) {
        assertThat(DocumentReference.of("H56", typed)).isEmpty();
    }
}
