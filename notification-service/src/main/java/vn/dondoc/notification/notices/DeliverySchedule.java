package vn.dondoc.notification.notices;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.routing.NotificationRoute;

/**
 * Decides by which channels a new notice goes, and when each is due: the one place that does.
 *
 * @param mailConfigured whether there is a mail server at all
 * @param gatewayConfigured whether any agency has a gateway
 * @param grace how long the channels wait for tasks that are still to come, counted from the first one, and no longer
 * @param urgentGrace how long where one of them is sent Hỏa tốc
 */
public record DeliverySchedule(
        boolean mailConfigured, boolean gatewayConfigured, Duration grace, Duration urgentGrace) {

    public Deliveries deliveriesFor(NoticeDraft draft, @Nullable String officialId, Instant now) {
        boolean isFlash = draft.isFlash();
        Delivery due = Delivery.pending(officialId == null ? null : dueAt(draft.isComplete(), isFlash, now), isFlash);
        return Deliveries.of(mailFor(draft.route(), due), gatewayFor(draft.route(), due));
    }

    private Delivery mailFor(NotificationRoute route, Delivery due) {
        if (!route.includesMail()) {
            return Delivery.skipped("delivery.reason.inbox-only");
        }
        return mailConfigured ? due : Delivery.skipped("delivery.reason.no-mail-server");
    }

    private Delivery gatewayFor(NotificationRoute route, Delivery due) {
        if (!route.includesGateway()) {
            return Delivery.skipped("delivery.reason.inbox-only");
        }
        return gatewayConfigured ? due : Delivery.skipped("delivery.reason.no-gateway");
    }

    public Instant dueAt(boolean complete, boolean flash, Instant now) {
        return complete ? now : now.plus(flash ? urgentGrace : grace);
    }
}
