package vn.dondoc.task.sweep;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What operators see of the sweeps themselves; what deadlines told is counted as it is stored. */
@Component
final class SweepMeters {
    /** Counter: due dates that moved because the working calendar changed. */
    static final String MOVED = "dondoc.deadlines.moved";

    /** Counter, alarm: tasks the sweeps could not handle and put aside. */
    public static final String FAILURES = "dondoc.deadlines.failures";

    private final Counter moved;
    private final Counter failures;

    public SweepMeters(MeterRegistry registry) {
        moved = registry.counter(MOVED);
        failures = registry.counter(FAILURES);
    }

    void moved(int count) {
        moved.increment(count);
    }

    void failed(int count) {
        failures.increment(count);
    }
}
