package vn.dondoc.notification.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When notices go out.
 *
 * @param grace how long the mail of a notice waits for tasks that are still to come
 * @param handOver how often notices that wait for an official are looked at, besides at every change of officials
 */
@ConfigurationProperties("notification.delivery")
public record NoticeDeliveryProperties(
        @DefaultValue("60s") Duration grace,
        @DefaultValue("60s") Duration handOver) {}
