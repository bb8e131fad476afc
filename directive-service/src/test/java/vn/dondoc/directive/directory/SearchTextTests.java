package vn.dondoc.directive.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTests {
    private static final String STORED =
            SearchText.of("22498/UBND-THĐT", "Về phòng chống Hỏa hoạn ở Đông Sơn", "03/CT-UBND");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22498/UBND-THĐT",
                "22498 ubnd thdt",
                "Số: 22498/UBND",
                "về số 22498",
                "22498/UBND-TH\u0189T",
                "22498/UBND–THÐT",
                "hoả hoạn",
                "hỏa hoạn",
                "HOA HOAN",
                "đông sơn",
                "dong son",
                "hoạn phòng",
                "3/CT-UBND",
                "003/ct-ubnd",
                "pho",
                ""
            })
    void aTextIsFoundHoweverItIsTyped(String query) {
        assertThat(SearchText.partsOf(query)).allMatch(STORED::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2249", "hoa hoan hai phong", "30/CT-UBND", "oan"})
    void aTextIsNotFoundByOtherWords(String query) {
        assertThat(SearchText.partsOf(query)).anyMatch(part -> !STORED.contains(part));
    }

    @Test
    void theWordNumberIsLeftOutOnlyWhereItIsThatWord() {
        assertThat(SearchText.partsOf("văn bản số 4")).containsExactly(" van", " ban", " 4 ");
        assertThat(SearchText.partsOf("sở 4")).containsExactly(" so", " 4 ");
    }

    @Test
    void composedAndDecomposedTextAreSearchedAlike() {
        assertThat(SearchText.of("Thu\u0309 tu\u0323c")).isEqualTo(SearchText.of("Thủ tục"));
    }
}
