package vn.dondoc.notification.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.notification.settings.InvalidSetting;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * The hours in which what is not sent Hỏa tốc goes out.
 *
 * @param opens the first moment
 * @param closes the first moment at which it is closed again; midnight is the end of the day
 * @param everyDay also on days off
 */
@ConfigurationProperties("notification.window")
record SendingWindow(
        @DefaultValue("07:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue("false") boolean everyDay) {
    SendingWindow {
        if (!opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
            throw InvalidSetting.of("settings.window", opens, closes);
        }
    }

    /** As administrators read and write it. */
    String text() {
        return """
                opens: %s
                closes: %s
                every-day: %s
                """.formatted(opens, closes, everyDay);
    }

    /** On the same days. */
    SendingWindow withHours(OwnHours own) {
        return new SendingWindow(own.opens(), own.closes(), everyDay);
    }

    boolean isOpenAt(LocalTime time) {
        return !time.isBefore(opens) && (closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes));
    }

    /** Whatever day that is. */
    Instant nextOpening(Instant time) {
        LocalDate day = VietnamTime.dayOf(time);
        Instant today = VietnamTime.at(day, opens);
        return time.isBefore(today) ? today : VietnamTime.at(day.plusDays(1), opens);
    }
}
