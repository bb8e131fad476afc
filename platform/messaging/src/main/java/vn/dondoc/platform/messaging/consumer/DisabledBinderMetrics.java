package vn.dondoc.platform.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.stream.binder.BindingCreatedEvent;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;

/**
 * In place of the binder's own lag gauges, which can lock up with their own shutdown (seen with Spring Cloud Stream 5.0.2: its
 * {@code close} clears a map under the lock that the gauge's thread waits for inside that map). Lag is measured by
 * {@link ConsumerMeters}.
 */
final class DisabledBinderMetrics extends KafkaBinderMetrics {
    DisabledBinderMetrics() {
        super(null, null);
    }

    @Override
    public void bindTo(MeterRegistry registry) {}

    @Override
    public void onApplicationEvent(BindingCreatedEvent event) {}

    @Override
    public void stop() {}

    @Override
    public void close() {}
}
