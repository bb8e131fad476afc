package vn.dondoc.task.sweep;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dondoc.successions.*}.
 *
 * @param every the pause between two looks for what goes to a successor
 * @param urgeEvery the pause between two looks for what nobody succeeds to
 * @param urgeAgainAfter how long an assigner that was urged is left alone
 */
@ConfigurationProperties("dondoc.successions")
record SuccessionProperties(
        @DefaultValue("10m") Duration every,
        @DefaultValue("1h") Duration urgeEvery,
        @DefaultValue("7d") Duration urgeAgainAfter) {}
