package vn.dondoc.reporting.dimension;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * Which moment the figures show.
 *
 * @param asOf the time of the newest event that is counted, or the last second of the past day that was asked for; none
 *     before the first event
 * @param lagMillis how long after the newest event the last counting was done
 * @param position by partition of the topic the last batch that is counted
 * @param day the past day that was asked for; none for now
 */
public record AsOf(
        @Nullable Instant asOf,
        @Nullable Long lagMillis,
        Map<Integer, Long> position,
        @Nullable LocalDate day) {
    /** Of a total, what it is read from. */
    public static final List<String> FIELDS = List.of("newest", "projectedAt", "applied");

    private static final Duration SECOND = Duration.ofSeconds(1);

    public AsOf {
        position = Collections.unmodifiableMap(new TreeMap<>(position));
    }

    public static AsOf from(Document total, @Nullable LocalDate day) {
        if (total.getDate("newest") == null) {
            return new AsOf(null, null, Map.of(), day);
        }
        Instant newest = total.getDate("newest").toInstant();
        Duration lag = Duration.between(newest, total.getDate("projectedAt").toInstant());
        return new AsOf(earlier(newest, day), Math.max(0, lag.toMillis()), positionIn(total), day);
    }

    private static Instant earlier(Instant newest, @Nullable LocalDate day) {
        if (day == null) {
            return newest;
        }
        Instant end = VietnamTime.endOf(day).minus(SECOND);
        return end.isBefore(newest) ? end : newest;
    }

    private static Map<Integer, Long> positionIn(Document total) {
        var position = new TreeMap<Integer, Long>();
        total.get("applied", new Document())
                .forEach((partition, batch) -> position.put(
                        Integer.parseInt(partition.substring(1)), ((Number) requireNonNull(batch)).longValue()));
        return position;
    }
}
