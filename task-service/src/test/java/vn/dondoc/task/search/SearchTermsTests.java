package vn.dondoc.task.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.task.tasks.ListedTasks;

class SearchTermsTests {
    private static final SearchTerms LETTER =
            SearchTerms.of(ListedTasks.saying("d1", "1", "Sắp xếp đơn vị sự nghiệp", "Công văn", "22498/UBND-THĐT")
                    .searchableText());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số 22498/UBND-THĐT",
                "Số: 22498/UBND-THĐT",
                "số : 022498 / ubnd – thdt",
                "22498/ubnd-thdt",
                "22498 UBND THĐT",
                "SO 22498 UBND THĐT",
                "Số22498",
                "công văn số. 22498",
                "22498/UBND-TH\u0189T",
                "So\u0302\u0301 22498"
            })
    void aDocumentIsFoundHoweverItsNumberIsTyped(String q) {
        assertThat(LETTER.include(SearchTerms.parse(q))).isTrue();
        assertThat(LETTER.spellAlike(SearchTerms.parse(q))).isTrue();
    }

    @Test
    void aWordThatIsNoDocumentNumberIsKept() {
        assertThat(LETTER.include(SearchTerms.parse("số hóa"))).isFalse();
        assertThat(LETTER.include(SearchTerms.parse("chuyển đổi số"))).isFalse();
        assertThat(SearchTerms.parse("số hóa").spelled())
                .contains(SearchTerms.of("số").spelled().toArray(String[]::new));
        assertThat(SearchTerms.of("Đề án số 6").include(SearchTerms.parse("đề án số")))
                .isTrue();
    }
}
