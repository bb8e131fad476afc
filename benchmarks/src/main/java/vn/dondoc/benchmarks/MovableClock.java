package vn.dondoc.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import vn.dondoc.platform.vietnam.VietnamTime;

/** The real clock, ahead or behind by as much as was asked for. */
final class MovableClock extends Clock {
    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock() {
        this(VietnamTime.systemClock());
    }

    private MovableClock(Clock real) {
        this.real = real;
    }

    /** Sets the clock to that moment, from which it goes on. */
    void set(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("It would not move with this one");
    }
}
