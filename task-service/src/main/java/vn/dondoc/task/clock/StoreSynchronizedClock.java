package vn.dondoc.task.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * This machine's time, held back by as much as it is ahead of the store's, which all instances share. A missed deadline is
 * recorded for good, so an instance whose clock is ahead would record misses that are none yet. One whose clock is behind is
 * left as it is: at worst it records them late.
 */
final class StoreSynchronizedClock implements InstantSource {
    /** Gauge in seconds: how far this machine's clock is ahead of the store's, as last measured. */
    static final String AHEAD = "dondoc.clock.ahead";

    private static final Duration MUCH = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(StoreSynchronizedClock.class);

    private final InstantSource machine;
    private final InstantSource store;
    private volatile Duration ahead = Duration.ZERO;

    public StoreSynchronizedClock(InstantSource machine, InstantSource store, MeterRegistry meters) {
        this.machine = machine;
        this.store = store;
        measure();
        Gauge.builder(AHEAD, () -> ahead.toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public Instant instant() {
        return machine.instant().minus(ahead);
    }

    /** At a rate, for a fixed delay would wait for the sweeps. When the store does not answer, what was measured last holds. */
    @Scheduled(fixedRateString = "${dondoc.clock.every:5s}")
    void measure() {
        // the machine's time is read first: however long the answer takes, no more is found than the machine is ahead
        long before = machine.millis();
        Duration measured = Duration.ofMillis(Math.max(0, before - store.millis()));
        if (measured.compareTo(MUCH) > 0 && ahead.compareTo(MUCH) <= 0) {
            LOG.warn("This machine's clock is {} ms ahead of the store's and is held back", measured.toMillis());
        }
        ahead = measured;
    }
}
