package vn.dondoc.notification.schedule;

import java.time.Instant;
import java.util.function.Supplier;
import vn.dondoc.notification.calendar.WorkingDays;

/**
 * When the officials of an agency may be written to.
 *
 * @param calendar as far as it is known
 */
public record SendingHours(SendingWindow window, Supplier<WorkingDays> calendar) {

    /** The time itself where they may be then, and otherwise when they may next. */
    public Instant next(String agencyId, Instant time) {
        WorkingDays days = calendar.get();
        return window.nextOpen(time, day -> days.isWorked(day, agencyId));
    }
}
