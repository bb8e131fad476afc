package vn.dondoc.notification.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When notices go out.
 *
 * @param grace how long the channels wait for tasks that are still to come
 * @param urgentGrace how long where one of the tasks is sent Hỏa tốc
 * @param waitForOfficial how long a notice waits for an official of its agency before it goes to the agency above
 * @param pendingInterval how often pending notices are assigned, besides at every change of officials
 * @param handOverInterval the pause between two looks for officials who changed
 */
@ConfigurationProperties("notification.delivery")
public record NoticeDeliveryProperties(
        @DefaultValue("60s") Duration grace,
        @DefaultValue("5s") Duration urgentGrace,
        @DefaultValue("10m") Duration waitForOfficial,
        @DefaultValue("60s") Duration pendingInterval,
        @DefaultValue("1s") Duration handOverInterval) {}
