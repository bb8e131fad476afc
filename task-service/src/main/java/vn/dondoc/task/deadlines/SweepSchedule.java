package vn.dondoc.task.deadlines;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Lets the sweeps run again and again; one that fails, say because the store is away, is logged and the next one comes. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(DeadlineProperties.class)
class SweepSchedule implements SchedulingConfigurer {
    private final DeadlineSweep deadlines;
    private final CalendarSweep calendar;
    private final DeadlineProperties properties;

    SweepSchedule(DeadlineSweep deadlines, CalendarSweep calendar, DeadlineProperties properties) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(deadlines::sweep, properties.every(), properties.every()));
        registrar.addFixedDelayTask(new FixedDelayTask(calendar::sweep, properties.every(), properties.every()));
    }
}
