package vn.dondoc.platform.messaging.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.platform.testing.TestStores;

/** Readiness is answered soon, whether the stores are there or not. */
class StoresHealthIndicatorIT {
    private static final String NO_BROKER = "127.0.0.1:1";
    private static final String NO_STORE = "mongodb://127.0.0.1:1";

    @Test
    void readinessIsUpWhenStoreAndBrokerAnswer() {
        assertThat(health(store(), TestStores.bootstrapServers()))
                .isEqualTo(Health.up()
                        .withDetail("mongodb", "UP")
                        .withDetail("kafka", "UP")
                        .build());
    }

    // the clients by themselves wait for half a minute and for a whole one
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readinessIsDownSoonWhenNeitherStoreNorBrokerAnswers() {
        assertThat(health(NO_STORE, NO_BROKER).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void readinessSaysWhetherStoreOrBrokerIsAway() {
        assertThat(health(store(), NO_BROKER).getDetails()).isEqualTo(Map.of("mongodb", "UP", "kafka", "DOWN"));
        assertThat(health(NO_STORE, TestStores.bootstrapServers()).getDetails())
                .isEqualTo(Map.of("mongodb", "DOWN", "kafka", "UP"));
    }

    private static String store() {
        return TestStores.mongoUri(TestStores.freshDatabase());
    }

    private static Health health(String store, String broker) {
        try (var client = MongoClients.create(store);
                var indicator = new StoresHealthIndicator(
                        new MongoTemplate(client, "health"), Admin.create(Map.of("bootstrap.servers", broker)))) {
            return indicator.health();
        }
    }
}
