package vn.dondoc.task.deadlines;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.dondoc.task.tasks.Told;

/** What operators see of the sweeps. */
@Component
final class SweepMeters {
    /** Counter: deadlines found missed and told. */
    static final String MISSED = "dondoc.deadlines.missed";

    /** Counter: all that was told: reminders, misses, escalations, silence. */
    static final String TOLD = "dondoc.deadlines.told";

    /** Counter: reminders left out because a later one was due as well, such as after a downtime. */
    static final String SKIPPED = "dondoc.deadlines.skipped";

    /** Counter: what was told later than it should have been. */
    static final String LATE = "dondoc.deadlines.late";

    /** Timer: from the instant something was to be told to the instant this was stored. */
    static final String LATENESS = "dondoc.deadlines.lateness";

    /** Counter: due dates that moved because the working calendar changed. */
    static final String MOVED = "dondoc.deadlines.moved";

    /** Counter, alarm: tasks the sweeps could not handle and put aside. */
    static final String FAILURES = "dondoc.deadlines.failures";

    private final Counter missed;
    private final Counter told;
    private final Counter skipped;
    private final Counter late;
    private final Timer lateness;
    private final Counter moved;
    private final Counter failures;

    SweepMeters(MeterRegistry registry) {
        missed = registry.counter(MISSED);
        told = registry.counter(TOLD);
        skipped = registry.counter(SKIPPED);
        late = registry.counter(LATE);
        lateness = registry.timer(LATENESS);
        moved = registry.counter(MOVED);
        failures = registry.counter(FAILURES);
    }

    void told(Told what, Instant due, Instant now) {
        if (what.missed()) {
            missed.increment();
        }
        told.increment(what.told());
        skipped.increment(what.skipped());
        late.increment(what.late());
        lateness.record(Duration.between(due, now));
    }

    void moved(int count) {
        moved.increment(count);
    }

    void failed() {
        failures.increment();
    }
}
