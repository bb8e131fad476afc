package vn.dondoc.platform.messaging.consumer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Down as soon as one consumer has stopped, be it by an operator, by a refusal of the broker, or by an error: nobody else
 * would see that an instance answers and no longer hears. Part of readiness: platform.yml.
 */
public final class ConsumersHealthIndicator implements HealthIndicator {
    private record Consumer(String topic, MessageListenerContainer container) {
        boolean hasStopped() {
            return !container.isRunning() || !container.isChildRunning() || !container.isInExpectedState();
        }
    }

    private final List<Consumer> consumers = new CopyOnWriteArrayList<>();

    /** Called for each consumer before it starts. */
    public void watch(String topic, MessageListenerContainer container) {
        consumers.add(new Consumer(topic, container));
    }

    @Override
    public Health health() {
        List<String> stopped = consumers.stream()
                .filter(Consumer::hasStopped)
                .map(Consumer::topic)
                .toList();
        return stopped.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("stopped", stopped).build();
    }
}
