package vn.dondoc.task.sweep;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dondoc.deadlines.*}.
 *
 * @param every the pause between two sweeps
 * @param retryAfter how long a task that could not be handled is left alone
 */
@ConfigurationProperties("dondoc.deadlines")
record SweepProperties(
        @DefaultValue("1s") Duration every,
        @DefaultValue("1m") Duration retryAfter) {}
