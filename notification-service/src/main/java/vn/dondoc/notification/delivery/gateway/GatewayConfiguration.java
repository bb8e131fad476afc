package vn.dondoc.notification.delivery.gateway;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What calls gateways, and remembers which are gone or wait. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {
    @Bean
    GatewayClient gatewayClient(GatewayProperties properties, Clock clock) {
        return new GatewayClient(properties, clock);
    }

    @Bean
    GoneGateways goneGateways(MongoTemplate mongo) {
        return new GoneGateways(mongo);
    }

    @Bean
    GatewayPauses gatewayPauses(MongoTemplate mongo) {
        return new GatewayPauses(mongo);
    }
}
