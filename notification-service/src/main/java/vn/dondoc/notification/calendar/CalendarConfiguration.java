package vn.dondoc.notification.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hours by the settings and by the copy of the calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
    @Bean
    SendingHours sendingHours(SendingWindow window, CalendarCopy calendar) {
        return new SendingHours(window, calendar::current);
    }
}
