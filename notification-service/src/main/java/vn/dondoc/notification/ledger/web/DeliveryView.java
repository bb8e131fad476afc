package vn.dondoc.notification.ledger.web;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.ledger.LedgerEntry;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.notification.routing.NoticeKind;

/**
 * A delivery as operators read it, who need not know for whom it is, and as that official does.
 *
 * @param attempts how many ended, well or not
 * @param reason why it was skipped, waits or failed, in the caller's language
 * @param changedAt when that was found out, or when the notice was made
 * @param nextAttemptAt when it is sent or tried again, as long as it waits for that
 */
record DeliveryView(
        String noticeId,
        NoticeKind kind,
        String directiveId,
        String agency,
        Channel channel,
        Delivery.Status status,
        int attempts,
        @Nullable String reason,
        Instant changedAt,
        @Nullable Instant nextAttemptAt) {
    static DeliveryView of(LedgerEntry entry, @Nullable String reason) {
        Notice notice = entry.notice();
        Delivery delivery = entry.delivery();
        return new DeliveryView(
                notice.id(),
                notice.content().kind(),
                notice.content().directive().directiveId(),
                notice.recipient().agencyId(),
                entry.channel(),
                delivery.status(),
                delivery.attempts(),
                reason,
                Objects.requireNonNullElse(delivery.changedAt(), notice.state().createdAt()),
                delivery.status() == Delivery.Status.PENDING ? delivery.dueAt() : null);
    }
}
