package vn.dondoc.platform.messaging.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.MessageHeaders;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.consumer.BindingsValidator;
import vn.dondoc.platform.messaging.consumer.DisabledBinderMetrics;
import vn.dondoc.platform.messaging.consumer.EventConsumer;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.deadletter.DeadLetterErrorHandling;
import vn.dondoc.platform.messaging.deadletter.DeadLettersEndpoint;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.OutboxPoller;
import vn.dondoc.platform.messaging.outbox.OutboxRelay;

/** Gives every service its outbox, relay and consumers. On wherever {@code dondoc.kafka.brokers} is set: platform.yml. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("dondoc.kafka.brokers")
class MessagingAutoConfiguration {

    @Bean
    CloudEventCodec eventCodec(
            @Value("${dondoc.province}") String province, @Value("${spring.application.name}") String service) {
        return new CloudEventCodec("urn:vn:gov:" + province + ":dondoc:" + service);
    }

    @Bean
    MessagingMeters messagingMeters(MeterRegistry registry) {
        return new MessagingMeters(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    FaultInjection faultPoint() {
        return (step, aggregateId) -> {};
    }

    @Bean
    OutboxRelay relay(
            @Value("${dondoc.kafka.brokers}") String brokers,
            CloudEventCodec codec,
            MessagingMeters meters,
            FaultInjection faults) {
        var producer =
                new KafkaProducer<>(producerSettings(brokers), new StringSerializer(), new ByteArraySerializer());
        return new OutboxRelay(producer, codec, meters, faults);
    }

    @Bean
    OutboxPoller outboxPoller(
            OutboxRelay relay, MessagingMeters meters, @Value("${dondoc.outbox.poll-interval}") Duration interval) {
        return new OutboxPoller(relay, meters, interval);
    }

    @Bean
    OutboxCollections outboxes(MongoOperations mongo, CloudEventCodec codec, OutboxRelay relay, OutboxPoller poller) {
        return new OutboxCollections(mongo, codec, relay, poller);
    }

    @Bean
    EventConsumerFactory eventConsumers(
            CloudEventCodec codec, MongoOperations mongo, MessagingMeters meters, FaultInjection faults) {
        return new EventConsumerFactory(codec, mongo, meters, faults);
    }

    @Bean
    KafkaBinderMetrics noBinderMetrics() {
        return new DisabledBinderMetrics();
    }

    /** Named in platform.yml. Hands the records over as they are: headers are read by the codec alone. */
    @Bean
    BatchMessagingMessageConverter recordBatches() {
        var converter = new BatchMessagingMessageConverter();
        converter.setHeaderMapper(new NoHeaders());
        converter.setRawRecordHeader(true);
        return converter;
    }

    @Bean
    KafkaTemplate<byte[], byte[]> deadLetterSender(@Value("${dondoc.kafka.brokers}") String brokers) {
        var bytes = new ByteArraySerializer();
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(producerSettings(brokers), bytes, bytes));
    }

    @Bean
    DeadLetterErrorHandling deadLetters(KafkaTemplate<byte[], byte[]> deadLetterSender, MessagingMeters meters) {
        return new DeadLetterErrorHandling(deadLetterSender, meters);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            @Value("${dondoc.kafka.brokers}") String brokers,
            @Value("${spring.application.name}") String group,
            ObjectProvider<EventConsumer> consumers,
            KafkaTemplate<byte[], byte[]> deadLetterSender) {
        Supplier<List<String>> topics = () -> consumers.stream()
                .map(consumer -> Topics.deadLettersOf(consumer.topic(), group))
                .toList();
        return new DeadLettersEndpoint(brokers, group, topics, deadLetterSender);
    }

    @Bean
    BindingsValidator bindingsCheck() {
        return new BindingsValidator();
    }

    /** Blocks shortly when Kafka is away: what is not sent stays in its document, and the poller comes again. */
    private static Map<String, Object> producerSettings(String brokers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 1,
                ProducerConfig.BATCH_SIZE_CONFIG, 65_536,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    }

    private static final class NoHeaders implements KafkaHeaderMapper {
        @Override
        public void fromHeaders(MessageHeaders headers, Headers target) {}

        @Override
        public void toHeaders(Headers source, Map<String, Object> target) {}
    }
}
