package vn.dondoc.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.dondoc.platform.testing.TestStores;

/** A topic as somebody from outside sees it. */
public record ObservedTopic(String name, String brokers) {
    public ObservedTopic(String name) {
        this(name, TestStores.bootstrapServers());
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", brokers);
    }

    /** All records there are, in the order of each partition. */
    public List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The sequences of each aggregate as they came, repeats left out: what a consumer makes of them. */
    public Map<String, List<Long>> firstOccurrences() {
        var sequences = new LinkedHashMap<String, List<Long>>();
        for (var record : records()) {
            long sequence = Long.parseLong(header(record, "ce_sequence"));
            var known = sequences.computeIfAbsent(record.key(), key -> new ArrayList<>());
            if (!known.contains(sequence)) {
                known.add(sequence);
            }
        }
        return sequences;
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public void send(ProducerRecord<String, byte[]> record) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Where the group goes on reading; 0 where it never committed. */
    public long committed(String group, int partition) {
        try (Admin admin = Admin.create(settings())) {
            var offset = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(name, partition));
            return offset == null ? 0 : offset.offset();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
