package vn.dondoc.notification.digest;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When digests go out.
 *
 * @param enabled whether there are any
 * @param at on working days
 * @param every the pause between two looks for what is due
 * @param lease after which what one that died had claimed is sent by another: longer than clocks of instances differ and than the sending
 *     of one takes, together
 * @param soonDays how many working days before its date a task is due soon
 */
@ConfigurationProperties("notification.digest")
record DigestProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("07:30") LocalTime at,
        @DefaultValue("30s") Duration every,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("3") int soonDays) {}
