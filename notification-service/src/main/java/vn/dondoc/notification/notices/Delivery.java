package vn.dondoc.notification.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come by one channel.
 *
 * @param dueAt when it is to be sent or tried again; only while it is pending and somebody is there to get it. Whoever
 *     sends it moves this into the future first, so that a sender that dies gives it back; of one that was sent it stays until others
 *     were told of it
 * @param claim who is sending it right now
 * @param attempts that ended, well or not
 * @param reason why it was skipped, waits longer or the last attempt failed: a code of the message files, or what the receiver
 *     answered, such as {@code HTTP 503}; never an address
 * @param changedAt when that was found out; none as long as nothing was tried
 * @param flash true as long as it waits, where a task is sent Hỏa tốc: it goes before all others, and is found by a small index
 * @param givenUpAt when it was given up, as long as nobody has it sent again: few are, so they are found by a small index
 */
public record Delivery(
        Status status,
        @Nullable Instant dueAt,
        @Nullable String claim,
        int attempts,
        @Nullable String reason,
        @Nullable Instant changedAt,
        @Nullable Boolean flash,
        @Nullable Instant givenUpAt) {

    /** How far it got. */
    public enum Status {
        PENDING,
        SENT,
        SKIPPED,
        /** Another delivery told of it together with others. */
        COLLECTED,
        /** Given up after the attempts there are. */
        FAILED
    }

    public static Delivery pending(@Nullable Instant dueAt) {
        return pending(dueAt, false);
    }

    static Delivery pending(@Nullable Instant dueAt, boolean isFlash) {
        return new Delivery(Status.PENDING, dueAt, null, 0, null, null, isFlash ? true : null, null);
    }

    public static Delivery skipped(String reason) {
        return new Delivery(Status.SKIPPED, null, null, 0, reason, null, null, null);
    }

    /** Whether it waits longer than until then, or behind others although it is sent Hỏa tốc. */
    boolean waitsTooLong(Instant until, boolean isFlash) {
        return dueAt != null && (dueAt.isAfter(until) || (isFlash && flash == null));
    }

    /** What was skipped before anything was tried is so for everybody; the rest is of the official, and another may be reached. */
    Delivery waitingAgain() {
        return status == Status.SKIPPED && changedAt == null ? this : pending(null);
    }

    /** The one that has ended, if either has. */
    Delivery asFarAs(Delivery other) {
        return other.status == Status.PENDING ? this : other;
    }

    /** The same, due at that time; a delivery that has ended stays as it is. */
    Delivery dueAt(Instant time, boolean isFlash) {
        return status == Status.PENDING ? pending(time, isFlash) : this;
    }
}
