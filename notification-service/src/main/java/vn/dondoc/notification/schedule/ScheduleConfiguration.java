package vn.dondoc.notification.schedule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.notification.calendar.CalendarCopy;

/** The hours by the settings and by the copy of the calendar. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {
    @Bean
    SendingHours sendingHours(SendingWindow window, CalendarCopy calendar) {
        return new SendingHours(window, calendar::current);
    }
}
