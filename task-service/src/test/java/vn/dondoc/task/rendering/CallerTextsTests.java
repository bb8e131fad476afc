package vn.dondoc.task.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Finding;

class CallerTextsTests {
    private static final DirectoryNames DIRECTORY =
            ids -> ids.contains("H56.02") ? Map.of("H56.02", "Sở Nội vụ") : Map.of();

    private final CallerTexts texts = new CallerTexts(MessageRenderer.of("vn.dondoc.task.messages"), DIRECTORY);

    @BeforeEach
    void askInVietnamese() {
        LocaleContextHolder.setLocale(MessageRenderer.VIETNAMESE);
    }

    @AfterEach
    void askNoMore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void anAgencyIsReadWithItsName() {
        assertThat(texts.of(Finding.of("history.transferred", new AgencyMention("H56.02"))))
                .isEqualTo("Cơ quan chủ trì trước: Sở Nội vụ (H56.02)");
    }

    @Test
    void anAgencyThatTheDirectoryDoesNotKnowIsReadByItsIdentifier() {
        assertThat(texts.of(Finding.of("history.transferred", new AgencyMention("H56.99"))))
                .isEqualTo("Cơ quan chủ trì trước: H56.99");
    }

    @Test
    void anAgencyWithinAnotherTextIsReadWithItsName() {
        var why = Finding.of("due-date.transferred", new AgencyMention("H56.02"));

        assertThat(texts.of(Finding.of("history.due-date-removed", List.of(why))))
                .contains("Tính lại theo ngày nghỉ của cơ quan chủ trì mới Sở Nội vụ (H56.02)");
    }
}
