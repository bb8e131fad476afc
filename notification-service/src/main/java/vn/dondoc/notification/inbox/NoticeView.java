package vn.dondoc.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.notices.NoticeKind;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * A notice as its official reads it, in words.
 *
 * @param title in Vietnamese; {@code titleEn} in English, and so the bodies, which have several lines
 * @param agencyId the agency for which the official is told
 * @param party as what that agency is told: it leads the tasks, coordinates, assigned them
 */
record NoticeView(
        String id,
        NoticeKind kind,
        boolean urgent,
        String title,
        String body,
        String titleEn,
        String bodyEn,
        String agencyId,
        RecipientAgency party,
        String directiveId,
        String directiveNumber,
        List<String> taskIds,
        Instant happenedAt,
        Instant createdAt,
        @Nullable Instant readAt,
        String correlationId) {

    static NoticeView of(Notice notice, NoticeRenderer sentences, Map<String, String> agencyNames) {
        NoticeRenderer.Told vietnamese = sentences.inVietnamese(notice, agencyNames);
        NoticeRenderer.Told english = sentences.inEnglish(notice, agencyNames);
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.urgent(),
                vietnamese.title(),
                vietnamese.body(),
                english.title(),
                english.body(),
                notice.agencyId(),
                notice.party(),
                notice.directiveId(),
                notice.directiveNumber(),
                notice.sortedItems().stream().map(NoticeItem::taskId).toList(),
                notice.happenedAt(),
                notice.createdAt(),
                notice.readAt(),
                notice.correlationId());
    }
}
