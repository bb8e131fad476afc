package vn.dondoc.platform.messaging.autoconfigure;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.messaging.KafkaConnection;

/** How long store and broker are waited for, and whether they are there. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("dondoc.kafka.brokers")
class StoresAutoConfiguration {

    /** Half of what callers wait as a rule: they are to be told that the store is away. The connection string may say another time. */
    @Bean
    @Order(-1) // before the connection string is read
    MongoClientSettingsBuilderCustomizer patienceWithTheStore() {
        return client -> client.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(15, TimeUnit.SECONDS));
    }

    @Bean
    StoresHealthIndicator storesHealthIndicator(MongoOperations mongo, KafkaConnection kafka) {
        return new StoresHealthIndicator(mongo, Admin.create(kafka.settings()));
    }
}
