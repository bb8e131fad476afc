package vn.dondoc.reporting.period;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks again and again whether a report is due. */
final class PeriodFreezingSchedule {
    private final PeriodFreezing freezing;
    private final Clock clock;

    PeriodFreezingSchedule(PeriodFreezing freezing, Clock clock) {
        this.freezing = freezing;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void run() {
        freezing.run(clock.instant());
    }
}
