package vn.dondoc.notification.delivery.gateway;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.notices.NoticeItem;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.notification.routing.NoticeKind;

/**
 * What a gateway is told, in the form that Standard Webhooks recommends. Whose number or account it is for the gateway knows by the official's
 * id: there is neither name nor address in it.
 */
record GatewayMessage(String type, Instant timestamp, Data data) {
    private static final String TYPE = "notice";

    /** All on one level, as gateways read it. */
    record Data(
            String noticeId,
            String officialId,
            @JsonUnwrapped Subject subject,
            @JsonUnwrapped SentText text) {}

    /** Which notice about which tasks. */
    record Subject(NoticeKind kind, boolean urgent, String directiveId, List<String> taskIds) {}

    /**
     * What the official reads.
     *
     * @param text in the language of the official, of several lines
     * @param link where it can be seen in a browser
     */
    record SentText(String title, String text, @Nullable String link) {}

    static GatewayMessage of(Notice notice, String officialId, NoticeText text, @Nullable String link) {
        return new GatewayMessage(
                TYPE,
                notice.state().createdAt(),
                new Data(
                        notice.id(),
                        officialId,
                        new Subject(
                                notice.content().kind(),
                                notice.isUrgent(),
                                notice.content().directive().directiveId(),
                                notice.sortedItems().stream()
                                        .map(NoticeItem::taskId)
                                        .toList()),
                        new SentText(text.title(), text.body(), link)));
    }

    /** What is sent again after a crash is recognised by it; who gets the notice next is told anew. */
    static String idOf(Notice notice) {
        return "msg_" + UUID.nameUUIDFromBytes(notice.sentAs().getBytes(StandardCharsets.UTF_8));
    }
}
