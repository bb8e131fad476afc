package vn.dondoc.notification.calendar;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The hours of working days in which one official wants to be written to, in place of those of all.
 *
 * @param opens the first moment
 * @param closes the first moment at which it is closed again, on the same day
 */
public record OwnHours(LocalTime opens, LocalTime closes) {
    public static final LocalTime EARLIEST = LocalTime.of(5, 0);
    public static final LocalTime LATEST = LocalTime.of(22, 0);
    public static final Duration SHORTEST = Duration.ofHours(1);

    /** Whether anything can come in them, and nothing at night. */
    public boolean areSensible() {
        return !opens.isBefore(EARLIEST)
                && !closes.isAfter(LATEST)
                && Duration.between(opens, closes).compareTo(SHORTEST) >= 0;
    }

    /** That time where it lies in them, else when they begin. */
    public LocalTime nearest(LocalTime time) {
        return time.isBefore(opens) || !time.isBefore(closes) ? opens : time;
    }
}
