package vn.dondoc.notification.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeItem;

/** Makes texts of notices, in Vietnamese and English. */
@Component
public class NoticeRenderer {
    private final NoticeTemplates templates;

    public NoticeRenderer(NoticeTemplates templates) {
        this.templates = templates;
    }

    public NoticeText renderVietnamese(Notice notice, Map<String, String> agencyNames) {
        return new LanguageRenderer(templates.vi(), agencyNames).render(notice);
    }

    public NoticeText renderEnglish(Notice notice, Map<String, String> agencyNames) {
        return new LanguageRenderer(templates.en(), agencyNames).render(notice);
    }

    /** In the language of whoever reads. */
    public NoticeText render(Notice notice, Locale language, Map<String, String> agencyNames) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? renderEnglish(notice, agencyNames)
                : renderVietnamese(notice, agencyNames);
    }

    /** The agencies whose names the texts of these notices need. */
    public static List<String> agencyIdsIn(List<Notice> notices) {
        return notices.stream()
                .flatMap(notice -> Stream.concat(
                        Stream.of(
                                notice.recipient().agencyId(),
                                notice.content().directive().assigningAgencyId(),
                                notice.content().details().otherAgencyId()),
                        notice.items().stream().map(NoticeItem::leadAgencyId)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
