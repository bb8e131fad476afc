package vn.dondoc.notification.inbox.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeContent;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.rendering.NoticeRenderer;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * A notice as its official reads it.
 *
 * @param title in Vietnamese; {@code titleEn} in English, and so the bodies, which have several lines
 * @param officialId who got it; none while the agency has nobody who fits
 * @param agencyId the agency for which the official is notified
 * @param agencyRole what that agency has to do with the tasks: it leads them, coordinates, assigned them
 */
record NoticeView(
        String id,
        NoticeKind kind,
        boolean urgent,
        String title,
        String body,
        String titleEn,
        String bodyEn,
        @Nullable String officialId,
        String agencyId,
        @JsonProperty("party") RecipientAgency agencyRole,
        String directiveId,
        String directiveNumber,
        List<String> taskIds,
        Instant happenedAt,
        Instant createdAt,
        @Nullable Instant readAt,
        String correlationId) {

    static NoticeView of(Notice notice, NoticeRenderer renderer, Map<String, String> agencyNames) {
        NoticeText vietnamese = renderer.renderVietnamese(notice, agencyNames);
        NoticeText english = renderer.renderEnglish(notice, agencyNames);
        NoticeContent content = notice.content();
        NoticeRecipient recipient = notice.recipient();
        return new NoticeView(
                notice.id(),
                content.kind(),
                notice.isUrgent(),
                vietnamese.title(),
                vietnamese.body(),
                english.title(),
                english.body(),
                recipient.officialId(),
                recipient.agencyId(),
                recipient.agencyRole(),
                content.directive().directiveId(),
                content.directive().number(),
                notice.sortedItems().stream().map(NoticeItem::taskId).toList(),
                content.happenedAt(),
                notice.state().createdAt(),
                notice.state().readAt(),
                content.correlationId());
    }
}
