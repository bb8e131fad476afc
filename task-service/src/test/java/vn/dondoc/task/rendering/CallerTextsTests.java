package vn.dondoc.task.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
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
import vn.dondoc.task.core.OfficialMention;

class CallerTextsTests {
    private static final DirectoryNames DIRECTORY = new DirectoryNames() {
        @Override
        public Map<String, String> agencies(Collection<String> ids) {
            return ids.contains("H56.02") ? Map.of("H56.02", "Sở Nội vụ") : Map.of();
        }

        @Override
        public Map<String, String> officials(Collection<String> ids) {
            return ids.contains("H56.02.an") ? Map.of("H56.02.an", "Nguyễn An") : Map.of();
        }
    };

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
    void anOfficialIsReadWithTheNameAndByTheIdOnceThatIsErased() {
        var changed = Finding.of(
                "history.person.changed", new OfficialMention("H56.02.binh"), new OfficialMention("H56.02.an"));

        assertThat(texts.of(changed)).isEqualTo("Người phụ trách: Nguyễn An (H56.02.an), thay H56.02.binh");
    }

    @Test
    void anAgencyWithinAnotherTextIsReadWithItsName() {
        var why = Finding.of("due-date.transferred", new AgencyMention("H56.02"));

        assertThat(texts.of(Finding.of("history.due-date-removed", List.of(why))))
                .contains("Tính lại theo ngày nghỉ của cơ quan chủ trì mới Sở Nội vụ (H56.02)");
    }
}
