package vn.dondoc.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import vn.dondoc.platform.vietnam.VietnamTime;

/** A clock that stands still until a test moves it. Safe to be moved while others read it. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Shows this moment, in Vietnam's zone. */
    public static SettableClock at(Instant moment) {
        return new SettableClock(new AtomicReference<>(moment), VietnamTime.ZONE);
    }

    public void set(Instant moment) {
        now.set(moment);
    }

    public void advance(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock read in another zone: moving one moves both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
