package vn.dondoc.reporting.report;

import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which moment the figures show.
 *
 * @param asOf the time of the newest event that is counted; none before the first
 * @param lagMillis how long after it the last counting was done
 */
public record AsOf(@Nullable Instant asOf, @Nullable Long lagMillis) {

    static AsOf from(@Nullable Document total) {
        if (total == null || total.getDate("newest") == null) {
            return new AsOf(null, null);
        }
        Instant newest = total.getDate("newest").toInstant();
        long lag = Duration.between(newest, total.getDate("projectedAt").toInstant())
                .toMillis();
        return new AsOf(newest, Math.max(0, lag));
    }
}
