package vn.dondoc.console.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class QueryParametersTests {
    private static final MultiValueMap<String, String> ADDRESS = new LinkedMultiValueMap<>();

    static {
        ADDRESS.addAll("q", List.of(" a+b {c} "));
        ADDRESS.addAll("state", List.of("ASSIGNED", "", "REPORTED"));
        ADDRESS.addAll("other", List.of("x"));
    }

    @Test
    void whatSomebodyTypedIsAskedForOnTheNextPageToo() {
        var chosen = QueryParameters.chosen(ADDRESS, List.of("q", "state", "after"));

        assertThat(QueryParameters.text(QueryParameters.with(chosen, "after", "đ/1")))
                .isEqualTo("?q=a%2Bb%20%7Bc%7D&state=ASSIGNED&state=REPORTED&after=%C4%91%2F1");
        assertThat(chosen).doesNotContainKeys("after", "other");
    }

    @Test
    void whoAsksForNothingHasNoQuestionMark() {
        assertThat(QueryParameters.text(new LinkedMultiValueMap<>())).isEmpty();
    }
}
