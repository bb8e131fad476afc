package vn.dondoc.notification.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come by one channel.
 *
 * @param dueAt when it is to be sent or tried again; only while it is pending and somebody is there to get it. Whoever
 *     sends it moves this into the future first, so that a sender that dies gives it back
 * @param claim who is sending it right now
 * @param attempts that ended, well or not
 * @param reason why it was skipped or the last attempt failed; never an address
 */
public record Delivery(
        Status status,
        @Nullable Instant dueAt,
        @Nullable String claim,
        int attempts,
        @Nullable String reason,
        @Nullable Instant sentAt) {

    /** The reason why a reminder was skipped that stands in the summary of the same morning. */
    static final String COLLECTED = "summary";

    /** The reason why what its official chose to leave out was skipped. */
    static final String MUTED = "muted";

    /** How far it got. */
    public enum Status {
        PENDING,
        SENT,
        SKIPPED,
        FAILED
    }

    public static Delivery pending(@Nullable Instant dueAt) {
        return new Delivery(Status.PENDING, dueAt, null, 0, null, null);
    }

    public static Delivery skipped(String reason) {
        return new Delivery(Status.SKIPPED, null, null, 0, reason, null);
    }

    boolean isMuted() {
        return status == Status.SKIPPED && MUTED.equals(reason);
    }
}
