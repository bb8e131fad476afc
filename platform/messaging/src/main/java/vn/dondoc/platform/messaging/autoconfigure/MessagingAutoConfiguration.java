package vn.dondoc.platform.messaging.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.event.CloudEventCodec;

/** What outbox, consumers and dead letters share; each of them wires itself. */
@AutoConfiguration
@ConditionalOnProperty("dondoc.kafka.brokers")
@EnableConfigurationProperties(KafkaConnection.class)
class MessagingAutoConfiguration {

    @Bean
    CloudEventCodec cloudEventCodec(
            @Value("${dondoc.province}") String province, @Value("${spring.application.name}") String service) {
        return new CloudEventCodec("urn:vn:gov:" + province + ":dondoc:" + service);
    }

    @Bean
    MessagingMeters messagingMeters(MeterRegistry registry) {
        return new MessagingMeters(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    FaultInjection faultInjection() {
        return FaultInjection.NONE;
    }
}
