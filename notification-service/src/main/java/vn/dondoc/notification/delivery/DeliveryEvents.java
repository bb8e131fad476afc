package vn.dondoc.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Trace;
import vn.dondoc.notification.events.NotificationEvents;
import vn.dondoc.notification.events.NotificationFact;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;

/** Tells other systems which deliveries came to an end, each as part of what the notice follows from. */
@Component
class DeliveryEvents {
    private final NotificationEvents events;
    private final Actor actor;
    private final Clock clock;

    DeliveryEvents(NotificationEvents events, @Value("${dondoc.province}") String province, Clock clock) {
        this.events = events;
        this.actor = Actor.system("notification-service", province);
        this.clock = clock;
    }

    /**
     * Before the results are recorded, but for what was sent, which is noted at once: what was told and could not be recorded is
     * found, and told, no second time, and what was sent is not sent again because it could not be told.
     */
    void publish(DeliveryChannel channel, List<DeliveryResult> results) {
        results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.notice().content().correlationId(),
                        Collectors.flatMapping(result -> factOf(result, channel), Collectors.toList())))
                .forEach((correlationId, facts) -> events.publish(facts, context(correlationId)));
    }

    private Stream<NotificationFact> factOf(DeliveryResult result, DeliveryChannel channel) {
        Notice notice = result.notice();
        Delivery delivery = notice.deliveries().by(channel.channel());
        // what another sender noted, and did not tell, has this attempt among them
        int attempts = delivery.status() == Delivery.Status.SENT ? delivery.attempts() : delivery.attempts() + 1;
        return switch (result) {
            case DeliveryResult.Sent _, DeliveryResult.Collected _ ->
                Stream.of(NotificationFact.delivered(notice, channel.channel(), attempts, actor));
            case DeliveryResult.Failed(var _, String reason) ->
                channel.policy().isLast(attempts)
                        ? Stream.of(NotificationFact.failed(notice, channel.channel(), attempts, reason, actor))
                        : Stream.empty();
            case DeliveryResult.Skipped _,
                    DeliveryResult.Deferred _,
                    DeliveryResult.Postponed _,
                    DeliveryResult.TooEarly _,
                    DeliveryResult.Limited _ -> Stream.empty();
        };
    }

    private CommandContext context(String correlationId) {
        return new CommandContext(
                actor, clock.instant(), Trace.of(correlationId), CommandId.of("delivery-" + UUID.randomUUID()));
    }
}
