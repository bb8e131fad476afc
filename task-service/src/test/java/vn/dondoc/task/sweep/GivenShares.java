package vn.dondoc.task.sweep;

import java.time.InstantSource;

/** What instances sweep, for tests. */
final class GivenShares {
    private GivenShares() {}

    static SweepShares alone() {
        return beside(SweepShare.ALL);
    }

    static SweepShares beside(SweepShare its) {
        return new SweepShares(_ -> its, InstantSource.system());
    }
}
