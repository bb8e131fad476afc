package vn.dondoc.platform.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;
import vn.dondoc.platform.embedded.kafka.TopicSpec;

/** Child process: sends without end and says what was acknowledged, until it is killed. */
final class BrokerWriter {
    static final String ACKNOWLEDGED = "acknowledged ";
    static final TopicSpec TOPIC = new TopicSpec("events", 3, Map.of("retention.ms", "-1"));

    private BrokerWriter() {}

    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
        broker.createTopics(List.of(TOPIC));
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; ; i++) {
                String value = arguments[1] + "-" + i;
                producer.send(new ProducerRecord<>(TOPIC.name(), "key" + i % 10, value))
                        .get();
                System.out.println(ACKNOWLEDGED + value + " .");
            }
        }
    }
}
