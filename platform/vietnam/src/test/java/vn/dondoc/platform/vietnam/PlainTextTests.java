package vn.dondoc.platform.vietnam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {
    @Test
    void cleanTextIsComposedAndHasNoSpaceAround() {
        assertThat(PlainText.clean(" Thu\u0309 tu\u0323c\n")).isEqualTo("Thủ tục");
        assertThat(PlainText.clean("  ")).isEmpty();
        assertThat(PlainText.clean(null)).isEmpty();
    }

    @Test
    void aLineHasSingleSpacesAndNoBreaks() {
        assertThat(PlainText.onOneLine("\u00A0Sở\tNội \r\n vụ\u000B")).isEqualTo("Sở Nội vụ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Điều 1.\r\n\t- Sở Nội vụ", "👍", "\u200B", "\uFFFD"})
    void tabsLineBreaksAndWholeCharactersAreReadable(String text) {
        assertThat(PlainText.isReadable(text)).isTrue();
        assertThat(PlainText.shortened(text, 100)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u2028b", "a\u2029b"})
    void aTextWithABreakOrATabIsNotOneLine(String text) {
        assertThat(PlainText.isOneLine(text)).isFalse();
        assertThat(PlainText.isOneLine("Sở Nội\u00A0vụ 👍")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u001B[1m", "\u0085", "\u007F", "half \uD83D"})
    void controlCharactersAndHalvesAreUnreadable(String text) {
        assertThat(PlainText.isReadable(text)).isFalse();
        assertThat(PlainText.shortened(text, 100)).contains("\uFFFD").matches(PlainText::isReadable);
    }

    @Test
    void shortenedTextIsCutAfterItIsComposed() {
        assertThat(PlainText.shortened("Thu\u0309 tu\u0323c", 7)).isEqualTo("Thủ tục");
        assertThat(PlainText.shortened("Thủ tục", 3)).isEqualTo("Thủ");
    }

    @Test
    void shortenedTextShowsACharacterThatWasCutInHalf() {
        assertThat(PlainText.shortened("ab\uD83D\uDE00", 3)).isEqualTo("ab\uFFFD");
    }
}
