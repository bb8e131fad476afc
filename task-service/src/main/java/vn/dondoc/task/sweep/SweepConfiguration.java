package vn.dondoc.task.sweep;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Lets the sweeps run again and again; one that fails, say because the store is away, is logged and the next one comes. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties({SweepProperties.class, SuccessionProperties.class})
class SweepConfiguration {
    private final DeadlineSweep deadlines;
    private final RecalculationSweep calendar;
    private final SuccessionSweep successions;
    private final SuccessorSearch successors;

    SweepConfiguration(
            DeadlineSweep deadlines,
            RecalculationSweep calendar,
            SuccessionSweep successions,
            SuccessorSearch successors) {
        this.successors = successors;
        this.successions = successions;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    @Bean
    static SweepShares sweepShares(SweepInstances instances) {
        return new SweepShares(instances, InstantSource.system());
    }

    /** A thread of its own: neither a new calendar nor a transfer of thousands of tasks may keep a miss from its time. */
    @Bean(defaultCandidate = false)
    static SimpleAsyncTaskScheduler deadlineScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("deadlines-");
        return scheduler;
    }

    @Scheduled(
            initialDelayString = "${dondoc.deadlines.every:1s}",
            fixedDelayString = "${dondoc.deadlines.every:1s}",
            scheduler = "deadlineScheduler")
    void sweepDeadlines() {
        deadlines.run();
    }

    @Scheduled(initialDelayString = "${dondoc.deadlines.every:1s}", fixedDelayString = "${dondoc.deadlines.every:1s}")
    void sweepCalendar() {
        calendar.run();
    }

    @Scheduled(
            initialDelayString = "${dondoc.successions.every:10m}",
            fixedDelayString = "${dondoc.successions.every:10m}")
    void sweepSuccessions() {
        successions.run();
    }

    @Scheduled(
            initialDelayString = "${dondoc.successions.every:10m}",
            fixedDelayString = "${dondoc.successions.urge-every:1h}")
    void urgeTransfers() {
        successors.run();
    }
}
