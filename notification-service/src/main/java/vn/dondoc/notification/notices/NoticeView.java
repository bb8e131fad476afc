package vn.dondoc.notification.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        Party party,
        String directiveId,
        String directiveNumber,
        List<String> taskIds,
        Instant happenedAt,
        Instant createdAt,
        @Nullable Instant readAt,
        String correlationId) {

    static NoticeView of(Notice notice, Sentences sentences, Map<String, String> agencyNames) {
        Sentences.Told vietnamese = sentences.inVietnamese(notice, agencyNames);
        Sentences.Told english = sentences.inEnglish(notice, agencyNames);
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
