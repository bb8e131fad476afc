package vn.dondoc.reporting.reconciliation;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The operator's view of whether all numbers are right: GET says what the last look found, POST looks now, with
 * {@code {"mend": true}} puts right what differs, and answers when it is done. This instance also looks each night.
 */
@Endpoint(id = "reconciliation")
public class ReconciliationEndpoint {
    private final Reconciliation reconciliation;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable ReconciliationResult last;

    ReconciliationEndpoint(Reconciliation reconciliation, Clock clock) {
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    /** Nothing before this instance has looked for the first time. */
    @ReadOperation
    public @Nullable ReconciliationResult last() {
        return last;
    }

    /** @param mend whether what differs is put right; not when absent */
    @WriteOperation
    public ReconciliationResult run(@Nullable Boolean mend) {
        oneAtATime.lock();
        try {
            ReconciliationResult result = reconciliation.run(Boolean.TRUE.equals(mend), clock.instant());
            last = result;
            return result;
        } finally {
            oneAtATime.unlock();
        }
    }

    @Scheduled(cron = "${dondoc.reconciliation.at}", zone = "Asia/Ho_Chi_Minh")
    void runEachNight() {
        run(false);
    }

    /** What the last settled look found; none before there was one. */
    double differences() {
        ReconciliationResult found = last;
        return found == null || !found.settled() ? Double.NaN : found.differences();
    }
}
