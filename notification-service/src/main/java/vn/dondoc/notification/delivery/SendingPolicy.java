package vn.dondoc.notification.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a channel sends, and how often it tries.
 *
 * @param poll the pause between two looks for what is due
 * @param connections how many connections are open at once, at most
 * @param perConnection how many notices go over one connection
 * @param attempts after so many a delivery is given up
 * @param backOff the wait after the first failure; doubled after each further one, up to {@code longestBackOff}
 * @param lease how long a sender may take; then others may take its deliveries over. Twice as long as it goes on
 *     beginning to send
 */
public record SendingPolicy(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("4") int connections,
        @DefaultValue("20") int perConnection,
        @DefaultValue("8") int attempts,
        @DefaultValue("30s") Duration backOff,
        @DefaultValue("1h") Duration longestBackOff,
        @DefaultValue("2m") Duration lease) {
    private static final int MAX_DOUBLINGS = 16;
    /** As mail servers do (RFC 5321, section 4.5.4.1). */
    private static final Duration LONGEST_DEFERRED = Duration.ofDays(4);

    /** A wait that is somewhat shorter, each time otherwise: what failed together must not come back together. */
    static Duration jittered(Duration wait, RandomGenerator random) {
        return wait.minus(Duration.ofNanos(random.nextLong(wait.toNanos() / 4 + 1)));
    }

    /** Whether a delivery is given up when this attempt fails; what was given up and is sent again has as many as before. */
    boolean isLast(int attempt) {
        return attempt % attempts == 0;
    }

    /** Whether what is refused for now only costs no attempt, when it has waited for so long. */
    boolean isPatientAfter(Duration waited) {
        return waited.compareTo(LONGEST_DEFERRED) < 0;
    }

    /** The wait after a refusal for now: as long again as it has waited. */
    Duration waitAgain(Duration waited) {
        Duration atLeast = waited.compareTo(backOff) < 0 ? backOff : waited;
        return atLeast.compareTo(longestBackOff) > 0 ? longestBackOff : atLeast;
    }

    /** The wait after so many failed attempts. */
    Duration backOffAfter(int failures) {
        Duration doubled = backOff.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return doubled.compareTo(longestBackOff) > 0 ? longestBackOff : doubled;
    }
}
