package vn.dondoc.notification.calendar;

import org.springframework.stereotype.Component;
import vn.dondoc.notification.settings.VersionedSetting;

/** The hours as they would be by settings that nobody stored yet. */
@Component
public class SendingHoursPreview {
    private final VersionedSetting<SendingWindow> windows;
    private final CalendarCopy calendar;

    SendingHoursPreview(VersionedSetting<SendingWindow> windows, CalendarCopy calendar) {
        this.windows = windows;
        this.calendar = calendar;
    }

    /** @throws vn.dondoc.notification.settings.SettingRejected that names line and field */
    public SendingHours by(String text) {
        SendingWindow candidate = windows.candidate(text);
        return new SendingHours(_ -> candidate, calendar::current);
    }
}
