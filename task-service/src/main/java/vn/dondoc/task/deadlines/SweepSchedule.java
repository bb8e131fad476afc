package vn.dondoc.task.deadlines;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Lets the sweep run again and again; a sweep that fails, say because the store is away, is logged and the next one comes. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(DeadlineProperties.class)
class SweepSchedule implements SchedulingConfigurer {
    private final DeadlineSweep sweep;
    private final DeadlineProperties properties;

    SweepSchedule(DeadlineSweep sweep, DeadlineProperties properties) {
        this.sweep = sweep;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(sweep::sweep, properties.every(), properties.every()));
    }
}
