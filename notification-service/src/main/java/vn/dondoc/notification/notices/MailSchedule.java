package vn.dondoc.notification.notices;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the mail of a new notice is due.
 *
 * @param configured whether there is a mail server at all
 * @param grace how long a mail waits for tasks that are still to come
 */
record MailSchedule(boolean configured, Duration grace) {

    public MailDelivery deliveryFor(NoticeDraft draft, @Nullable String officialId, Instant now) {
        if (!draft.route().includesMail()) {
            return MailDelivery.skipped("inbox only");
        }
        if (!configured) {
            return MailDelivery.skipped("no mail server");
        }
        return MailDelivery.pending(officialId == null ? null : dueAt(draft.isComplete(), now));
    }

    public Instant dueAt(boolean complete, Instant now) {
        return complete ? now : now.plus(grace);
    }
}
