package vn.dondoc.notification.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.notification.settings.InForce;
import vn.dondoc.notification.settings.SettingKind;
import vn.dondoc.notification.settings.VersionedSetting;

/** The hours by what administrators set, at first by the settings of the service, and by the copy of the calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
    @Bean
    VersionedSetting<SendingWindow> sendingWindow(VersionedSetting.Factory settings, SendingWindow first) {
        return settings.of(SettingKind.WINDOWS, SendingWindow.class, first.text());
    }

    @Bean
    SendingHours sendingHours(InForce<SendingWindow> window, CalendarCopy calendar) {
        return new SendingHours(window, calendar::current);
    }
}
