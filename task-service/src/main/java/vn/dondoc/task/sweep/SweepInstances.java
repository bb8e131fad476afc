package vn.dondoc.task.sweep;

import java.time.Instant;

/** The instances that sweep now, as far as each says so; that they all know each other at every instant is not promised. */
@FunctionalInterface
public interface SweepInstances {
    /** Says that this one sweeps. @return its share beside those that said so lately */
    SweepShare announce(Instant now);
}
