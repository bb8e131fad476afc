package vn.dondoc.platform.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

/** How codes and arguments become texts. */
class MessageRendererTests {
    private static final MessageRenderer TEXTS = MessageRenderer.of("vn.dondoc.platform.web.sample.messages");
    private static final LocalizableMessage NOT_FOUND = LocalizableMessage.of("note.not-found", "7");

    private enum Shade {
        LIGHT,
        DARK
    }

    @Test
    void textsAreVietnameseUnlessEnglishIsAskedFor() {
        assertThat(TEXTS.render(NOT_FOUND, Locale.of("vi", "VN"))).isEqualTo("Không có ghi chú 7");
        assertThat(TEXTS.render(NOT_FOUND, Locale.FRENCH)).isEqualTo("Không có ghi chú 7");
        assertThat(TEXTS.render(NOT_FOUND, Locale.UK)).isEqualTo("There's no note 7");
    }

    @Test
    void datesAndNumbersReadAlikeInBothLanguages() {
        LocalizableMessage all = LocalizableMessage.of(
                "note.all",
                LocalDate.of(2026, 1, 5),
                LocalTime.of(9, 30),
                12_500,
                Shade.DARK,
                List.of(Shade.LIGHT, "a", 3_000L));

        assertThat(TEXTS.render(all, MessageRenderer.VIETNAMESE))
                .isEqualTo("Hạn 05/01/2026 lúc 09:30, 12500 ngày, màu tối, ghi chú LIGHT, a, 3000");
        assertThat(TEXTS.render(all, Locale.ENGLISH))
                .isEqualTo("Due on 05/01/2026 at 09:30, 12500 days, colour dark, notes LIGHT, a, 3000");
    }

    @Test
    void messagesStandWithinMessagesInTheSameLanguage() {
        assertThat(TEXTS.render(LocalizableMessage.of("note.within", NOT_FOUND), Locale.ENGLISH))
                .isEqualTo("There's no note 7, so it cannot be done");
    }

    @Test
    void bracesAndApostrophesOfArgumentsStayAsTheyAre() {
        assertThat(TEXTS.render(LocalizableMessage.of("note.not-found", "{0} 'x'"), Locale.ENGLISH))
                .isEqualTo("There's no note {0} 'x'");
    }

    @Test
    void aCodeOfNoFileIsABug() {
        assertThatThrownBy(() -> TEXTS.render(LocalizableMessage.of("note.unheard-of"), Locale.ENGLISH))
                .isInstanceOf(NoSuchMessageException.class);
    }
}
