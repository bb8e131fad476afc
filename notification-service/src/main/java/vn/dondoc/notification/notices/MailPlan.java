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
record MailPlan(boolean configured, Duration grace) {

    MailEntry entryFor(Draft draft, @Nullable String officialId, Instant now) {
        if (!draft.route().byMail()) {
            return MailEntry.skipped("inbox only");
        }
        if (!configured) {
            return MailEntry.skipped("no mail server");
        }
        return MailEntry.pending(officialId == null ? null : dueAt(draft.isComplete(), now));
    }

    Instant dueAt(boolean complete, Instant now) {
        return complete ? now : now.plus(grace);
    }
}
