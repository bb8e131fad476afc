package vn.dondoc.notification.inbox.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.dondoc.notification.inbox.InboxOwner.Reading;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeContent;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.notices.NoticeRecipient;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;

/**
 * A notice as its official reads it.
 *
 * @param title in the caller's language, like the body, which has several lines
 * @param officialId who got it; none while the agency has nobody who fits
 * @param onBehalfOf whose deputy the official is, where it is for that
 * @param agencyId the agency for which the official is notified
 * @param agencyRole what that agency has to do with the tasks: it leads them, coordinates, assigned them
 * @param readAt when it was read in the inbox in which it is shown
 * @param readBy who marked it as read there, in the shared inbox of an agency
 * @param waiting whether it waits for a decision that nobody made yet
 * @param actions what the caller may decide then, by the names of task-service's operations
 */
record NoticeView(
        String id,
        NoticeKind kind,
        boolean urgent,
        String title,
        String body,
        @Nullable String officialId,
        @Nullable String onBehalfOf,
        String agencyId,
        @JsonProperty("party") RecipientAgency agencyRole,
        String directiveId,
        String directiveNumber,
        List<String> taskIds,
        NoticeLinks links,
        boolean waiting,
        List<String> actions,
        Instant happenedAt,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable String readBy,
        String correlationId) {

    /** Where the services that have them show what a notice is about. */
    record NoticeLinks(String directive, List<String> tasks) {
        static NoticeLinks of(String directiveId, List<String> taskIds) {
            return new NoticeLinks(
                    link("directives", directiveId),
                    taskIds.stream().map(id -> link("tasks", id)).toList());
        }

        private static String link(String what, String id) {
            return "/api/v1/" + what + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
        }
    }

    static NoticeView of(Notice notice, Reading reading, NoticeText text, List<String> actions) {
        NoticeContent content = notice.content();
        NoticeRecipient recipient = notice.recipient();
        List<String> taskIds =
                notice.sortedItems().stream().map(NoticeItem::taskId).toList();
        return new NoticeView(
                notice.id(),
                content.kind(),
                notice.isUrgent(),
                text.title(),
                text.body(),
                recipient.officialId(),
                recipient.onBehalfOf(),
                recipient.agencyId(),
                recipient.agencyRole(),
                content.directive().directiveId(),
                content.directive().number(),
                taskIds,
                NoticeLinks.of(content.directive().directiveId(), taskIds),
                notice.asksForDecision(),
                actions,
                content.happenedAt(),
                notice.state().createdAt(),
                reading.at(),
                reading.by(),
                content.correlationId());
    }
}
