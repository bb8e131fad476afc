package vn.dondoc.platform.vietnam;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days as the law counts them: in Asia/Ho_Chi_Minh, whatever zone the machine is in. */
public final class VietnamTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The machine's clock, read in Vietnam. */
    public static Clock systemClock() {
        return Clock.system(ZONE);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** A due date is inclusive: what is due on a day is late from 00:00 of the next. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /** @param dueTime none when the whole day is in time */
    public static Instant missedFrom(LocalDate dueOn, @Nullable LocalTime dueTime) {
        return dueTime == null ? endOf(dueOn) : at(dueOn, dueTime);
    }
}
