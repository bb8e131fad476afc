package vn.dondoc.notification.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * The hours in which what is not sent Hỏa tốc goes out.
 *
 * @param opens the first moment
 * @param closes the first moment at which it is closed again; midnight is the end of the day
 * @param everyDay also on days off
 */
@ConfigurationProperties("notification.window")
public record SendingWindow(
        @DefaultValue("07:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        boolean everyDay) {
    /** Longer no agency is closed; whoever entered that nobody ever works must not silence everybody. */
    private static final int MOST_DAYS = 400;

    public SendingWindow {
        if (!opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "notification.window opens at " + opens + ", which is not before it closes at " + closes + ".");
        }
    }

    /** The time itself where the window is open then, and otherwise when it opens next. */
    Instant nextOpen(Instant time, Predicate<LocalDate> isWorked) {
        LocalDate day = VietnamTime.dayOf(time);
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            if ((everyDay || isWorked.test(day)) && time.isBefore(end(day))) {
                Instant start = VietnamTime.at(day, opens);
                return time.isBefore(start) ? start : time;
            }
        }
        return time;
    }

    private Instant end(LocalDate day) {
        return closes.equals(LocalTime.MIDNIGHT) ? VietnamTime.endOf(day) : VietnamTime.at(day, closes);
    }
}
