package vn.dondoc.notification.stream;

import java.time.Duration;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.access.LimitReached.Limited;

/**
 * How many streams are open at this instance at most; 0 is no limit.
 *
 * @param official of one official
 * @param instance of all; the server takes some more connections, for everything else
 */
record StreamLimits(int official, int instance) {
    private static final Duration WAIT = Duration.ofSeconds(30);

    /** @throws LimitReached when one of both is more than may be */
    void check(int ofOfficial, int ofInstance) {
        check(Limited.STREAMS_OF_CALLER, ofOfficial, official);
        check(Limited.STREAMS_OF_INSTANCE, ofInstance, instance);
    }

    private static void check(Limited limited, int open, int limit) {
        if (limit > 0 && open > limit) {
            throw new LimitReached(limited, limit, WAIT);
        }
    }
}
