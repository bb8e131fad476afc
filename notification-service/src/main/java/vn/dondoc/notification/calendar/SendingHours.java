package vn.dondoc.notification.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.settings.InForce;
import vn.dondoc.platform.vietnam.VietnamTime;

/** When officials may be written to: in the window, on the days that their agency works. */
public class SendingHours {
    private final InForce<SendingWindow> windows;
    private final Supplier<WorkingDays> calendar;

    /** @param calendar as far as it is known */
    SendingHours(InForce<SendingWindow> windows, Supplier<WorkingDays> calendar) {
        this.windows = windows;
        this.calendar = calendar;
    }

    /**
     * Until when the officials of an agency are to be left alone; empty when they may be written to at that time. Then it has to be asked
     * again: the next opening may be of a day off, and what counts is the calendar as it is by then.
     */
    public Optional<Instant> closedUntil(String agencyId, Instant time) {
        return closedUntil(agencyId, time, windows.at(time));
    }

    /** As {@link #closedUntil(String, Instant)}, of an official who may have chosen hours of the own. */
    public Optional<Instant> closedUntil(String agencyId, Instant time, @Nullable OwnHours own) {
        SendingWindow window = windows.at(time);
        return closedUntil(agencyId, time, own == null ? window : window.withHours(own));
    }

    private Optional<Instant> closedUntil(String agencyId, Instant time, SendingWindow window) {
        return isOpen(window, agencyId, time) ? Optional.empty() : Optional.of(window.nextOpening(time));
    }

    private boolean isOpen(SendingWindow window, String agencyId, Instant time) {
        return window.isOpenAt(LocalTime.ofInstant(time, VietnamTime.ZONE))
                && (window.everyDay() || calendar.get().isWorked(VietnamTime.dayOf(time), agencyId));
    }
}
