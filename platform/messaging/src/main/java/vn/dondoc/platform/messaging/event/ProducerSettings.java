package vn.dondoc.platform.messaging.event;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.KafkaConnection;

/** How events and dead letters are sent: acknowledged by all replicas, once, in order. */
public final class ProducerSettings {
    private ProducerSettings() {}

    /** Blocks shortly when Kafka is away: what is not sent stays in its document, and the poller comes again. */
    public static Map<String, Object> of(KafkaConnection kafka) {
        return with(kafka.settings());
    }

    /** The same, as another principal. */
    public static Map<String, Object> as(String user, String password, KafkaConnection kafka) {
        return with(kafka.settingsAs(user, password));
    }

    private static Map<String, Object> with(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 1,
                ProducerConfig.BATCH_SIZE_CONFIG, 65_536,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000));
        return settings;
    }
}
