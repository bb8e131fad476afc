package vn.dondoc.platform.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * So many in a while for each key, at this instance. Who has been silent for long enough to have all of them again is
 * forgotten, and when there are very many, those that were silent for longest.
 */
public final class RateLimiter {
    private static final int MOST_KEYS = 100_000;

    private final int limit;
    private final Duration period;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    /** @param limit how many in a period; 0 is no limit */
    public RateLimiter(int limit, Duration period, Ticker nanos) {
        this.limit = limit;
        this.period = period;
        this.clock = new Nanos(nanos);
        this.buckets = Caffeine.newBuilder()
                .ticker(nanos)
                .expireAfterAccess(period)
                .maximumSize(MOST_KEYS)
                .build();
    }

    public int limit() {
        return limit;
    }

    /** Takes one; when there is none left, says after which time there is, and zero otherwise. */
    public Duration take(String key) {
        return limit == 0
                ? Duration.ZERO
                : Duration.ofNanos(buckets.get(key, _ -> full())
                        .tryConsumeAndReturnRemaining(1)
                        .getNanosToWaitForRefill());
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, period))
                .build();
    }

    private record Nanos(Ticker ticker) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
