package vn.dondoc.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which report was frozen, and when.
 *
 * @param version 1 for the first
 * @param cutOffOn the day at whose end it could be
 * @param position by partition of the tasks' topic the last batch that is counted
 * @param reissue of each version but the first
 */
public record Freezing(
        ReportPeriod period,
        int version,
        LocalDate cutOffOn,
        Instant frozenAt,
        Map<Integer, Long> position,
        @Nullable Reissue reissue) {
    public static final int LAST_VERSION = 999;

    public Freezing {
        frozenAt = frozenAt.truncatedTo(ChronoUnit.MILLIS); // as precisely as it is stored: the hash covers it
        position = Collections.unmodifiableMap(new TreeMap<>(position));
    }

    /** Sorts by the last day, the period and the version; no two have the same. */
    public String id() {
        return idOf(period, version);
    }

    static String idOf(ReportPeriod period, int version) {
        return "%s%03d".formatted(prefixOf(period), version);
    }

    static String prefixOf(ReportPeriod period) {
        return period.to() + ":" + period.id() + ":";
    }
}
