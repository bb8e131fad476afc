package vn.dondoc.notification.notices;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides by which channels a new notice goes, and when each is due: the one place that does.
 *
 * @param mailConfigured whether there is a mail server at all
 * @param grace how long the channels wait for tasks that are still to come
 */
public record DeliverySchedule(boolean mailConfigured, Duration grace) {

    public Deliveries deliveriesFor(NoticeDraft draft, @Nullable String officialId, Instant now) {
        return new Deliveries(mailFor(draft, officialId, now));
    }

    private Delivery mailFor(NoticeDraft draft, @Nullable String officialId, Instant now) {
        if (!draft.route().includesMail()) {
            return Delivery.skipped("inbox only");
        }
        if (!mailConfigured) {
            return Delivery.skipped("no mail server");
        }
        return Delivery.pending(officialId == null ? null : dueAt(draft.isComplete(), now));
    }

    public Instant dueAt(boolean complete, Instant now) {
        return complete ? now : now.plus(grace);
    }
}
