package vn.dondoc.notification.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.DirectoryLookup;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.settings.InForce;

/**
 * Makes texts of notices, in Vietnamese and English, by the templates that were in force when it happened: a notice reads in the inbox as it
 * was mailed.
 */
@Component
public class NoticeRenderer {
    private final InForce<NoticeTemplates> templates;

    public NoticeRenderer(InForce<NoticeTemplates> templates) {
        this.templates = templates;
    }

    public NoticeText renderVietnamese(Notice notice, Map<String, String> names) {
        return new LanguageRenderer(templatesOf(notice).vi(), names).render(notice);
    }

    public NoticeText renderEnglish(Notice notice, Map<String, String> names) {
        return new LanguageRenderer(templatesOf(notice).en(), names).render(notice);
    }

    private NoticeTemplates templatesOf(Notice notice) {
        return templates.at(notice.content().happenedAt());
    }

    /** In the language of whoever reads. */
    public NoticeText render(Notice notice, Locale language, Map<String, String> names) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? renderEnglish(notice, names)
                : renderVietnamese(notice, names);
    }

    /** By id the names of the agencies and officials that the texts of these notices need. */
    public static Map<String, String> namesIn(List<Notice> notices, DirectoryLookup directory) {
        List<String> officialIds = notices.stream()
                .flatMap(notice -> Stream.ofNullable(notice.recipient().onBehalfOf()))
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>(directory.agencyNames(agencyIdsIn(notices)));
        if (!officialIds.isEmpty()) {
            names.putAll(directory.officialNames(officialIds));
        }
        return names;
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
