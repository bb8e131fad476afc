package vn.dondoc.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, as anybody outside could: an event that was sent twice counts once, by its id. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, ConsumerRecord<String, String>> seen = new LinkedHashMap<>();

    public TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestStores.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until that many records are there that are wanted. */
    public List<ConsumerRecord<String, String>> await(int count, Predicate<ConsumerRecord<String, String>> wanted) {
        return Waiting.until(count + " records", () -> read(wanted), found -> found.size() >= count);
    }

    private List<ConsumerRecord<String, String>> read(Predicate<ConsumerRecord<String, String>> wanted) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.putIfAbsent(header(record, "ce_id"), record));
        return seen.values().stream().filter(wanted).toList();
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
