package vn.dondoc.task.deadlines;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What operators see of the sweep. */
@Component
final class SweepMeters {
    /** Counter: deadlines found missed and told. */
    static final String MISSED = "dondoc.deadlines.missed";

    /** Timer: from the instant a deadline was missed to the instant this was stored. */
    static final String LATENESS = "dondoc.deadlines.lateness";

    /** Counter, alarm: tasks the sweep could not handle and put aside. */
    static final String FAILURES = "dondoc.deadlines.failures";

    private final Counter missed;
    private final Timer lateness;
    private final Counter failures;

    SweepMeters(MeterRegistry registry) {
        missed = registry.counter(MISSED);
        lateness = registry.timer(LATENESS);
        failures = registry.counter(FAILURES);
    }

    void missed(Instant due, Instant now) {
        missed.increment();
        lateness.record(Duration.between(due, now));
    }

    void failed() {
        failures.increment();
    }
}
