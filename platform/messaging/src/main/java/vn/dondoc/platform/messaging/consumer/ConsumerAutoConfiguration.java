package vn.dondoc.platform.messaging.consumer;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.header.Headers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.cloud.stream.binder.kafka.provisioning.AdminClientConfigCustomizer;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.MessageHeaders;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.event.CloudEventCodec;

/** Lets every service consume events. On wherever {@code dondoc.kafka.brokers} is set: platform.yml. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("dondoc.kafka.brokers")
class ConsumerAutoConfiguration {

    @Bean
    EventConsumerFactory eventConsumerFactory(
            CloudEventCodec codec, MongoOperations mongo, MessagingMeters meters, FaultInjection faults) {
        return new EventConsumerFactory(codec, mongo, meters, faults);
    }

    /** A caller waits for the answer, and is to be told before it gives up that the broker is away. */
    @Bean
    @Lazy // connects at once, and most services never ask
    @ConditionalOnMissingBean
    TopicProgress topicProgress(KafkaConnection kafka, @Value("${spring.cloud.stream.default.group}") String group) {
        return new GroupProgress(
                Admin.create(kafka.settingsWith(Map.of(
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        5_000,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        2_000))),
                group);
    }

    @Bean
    ConsumerConfigCustomizer consumersOfTheBinder(KafkaConnection kafka) {
        return (settings, _, _) -> settings.putAll(kafka.settings());
    }

    /** The binder asks for the partitions of its topics. */
    @Bean
    AdminClientConfigCustomizer adminOfTheBinder(KafkaConnection kafka) {
        return settings -> settings.putAll(kafka.settings());
    }

    @Bean
    BindingsValidator bindingsValidator() {
        return new BindingsValidator();
    }

    @Bean
    ConsumersHealthIndicator consumersHealthIndicator() {
        return new ConsumersHealthIndicator();
    }

    @Bean
    KafkaBinderMetrics disabledBinderMetrics() {
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

    private static final class NoHeaders implements KafkaHeaderMapper {
        @Override
        public void fromHeaders(MessageHeaders headers, Headers target) {}

        @Override
        public void toHeaders(Headers source, Map<String, Object> target) {}
    }
}
