package vn.dondoc.platform.messaging.deadletter;

import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.consumer.ConsumersHealthIndicator;
import vn.dondoc.platform.messaging.consumer.EventConsumer;
import vn.dondoc.platform.messaging.event.ProducerSettings;

/** Gives every service its dead letters. On wherever {@code dondoc.kafka.brokers} is set: platform.yml. */
@AutoConfiguration
@ConditionalOnProperty("dondoc.kafka.brokers")
class DeadLetterAutoConfiguration {

    @Bean
    KafkaTemplate<byte[], byte[]> deadLetterSender(KafkaConnection kafka) {
        var bytes = new ByteArraySerializer();
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(ProducerSettings.of(kafka), bytes, bytes));
    }

    @Bean
    DeadLetterErrorHandling deadLetterErrorHandling(
            KafkaTemplate<byte[], byte[]> deadLetterSender, MessagingMeters meters, ConsumersHealthIndicator health) {
        return new DeadLetterErrorHandling(deadLetterSender, meters, health);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            KafkaConnection kafka,
            @Value("${spring.application.name}") String group,
            ObjectProvider<EventConsumer> consumers,
            KafkaTemplate<byte[], byte[]> deadLetterSender) {
        Supplier<List<String>> topics = () -> consumers.stream()
                .map(consumer -> Topics.deadLettersOf(consumer.topic(), group))
                .toList();
        return new DeadLettersEndpoint(kafka, group, topics, deadLetterSender);
    }
}
