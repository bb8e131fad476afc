package vn.dondoc.platform.web.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.access.Limit;
import vn.dondoc.platform.access.LimitReached;
import vn.dondoc.platform.access.LimitReached.Limited;

/** Requests a minute. */
final class RequestLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateLimiter callers;
    private final RateLimiter agencies;

    RequestLimits(Limit limit, Ticker nanos) {
        this.callers = new RateLimiter(limit.caller(), MINUTE, nanos);
        this.agencies = new RateLimiter(limit.agency(), MINUTE, nanos);
    }

    /** @throws LimitReached when one of both has had its share */
    void take(Actor caller) {
        // whoever is refused takes nothing from the agency's
        take(callers, caller.officialId(), Limited.REQUESTS_OF_CALLER);
        take(agencies, caller.agencyId(), Limited.REQUESTS_OF_AGENCY);
    }

    private static void take(RateLimiter rate, String whose, Limited limited) {
        Duration wait = rate.take(whose);
        if (wait.isPositive()) {
            throw new LimitReached(limited, rate.limit(), wait);
        }
    }
}
