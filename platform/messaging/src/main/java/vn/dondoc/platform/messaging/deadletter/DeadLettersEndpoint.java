package vn.dondoc.platform.messaging.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.KafkaOperations;

/**
 * The operator's view of this service's dead letters: GET lists those not replayed yet, POST sends them to their topic
 * again, in order. Services that handled them see duplicates and skip them. How far the replay got is the committed offset
 * of a consumer group of its own; brokers must keep it longer than the dead letters ({@code offsets.retention.minutes}).
 */
@Endpoint(id = "deadletters")
public class DeadLettersEndpoint {
    private static final int LISTED = 200;

    private final String brokers;
    private final String group;
    private final Supplier<List<String>> topics;
    private final KafkaOperations<byte[], byte[]> kafka;

    DeadLettersEndpoint(
            String brokers, String group, Supplier<List<String>> topics, KafkaOperations<byte[], byte[]> kafka) {
        this.brokers = brokers;
        this.group = group;
        this.topics = topics;
        this.kafka = kafka;
    }

    /**
     * A record put aside.
     *
     * @param event the event's id, when the record had one
     * @param reason what was wrong
     */
    record DeadLetter(
            String topic,
            int partition,
            long offset,
            @Nullable String event,
            @Nullable String reason) {}

    /** How many wait, and the first of them. */
    public record Waiting(long count, List<DeadLetter> first) {}

    /** How many went back to their topic. */
    public record Replayed(long count) {}

    @ReadOperation
    public Waiting list() {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long count = countWaiting(consumer, ends);
            var first = new ArrayList<DeadLetter>();
            while (first.size() < LISTED && isBefore(ends, consumer)) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> first.add(deadLetter(record)));
            }
            return new Waiting(count, List.copyOf(first.subList(0, Math.min(LISTED, first.size()))));
        }
    }

    @WriteOperation
    public Replayed replay() {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long count = 0;
            while (isBefore(ends, consumer)) {
                var batch = consumer.poll(Duration.ofSeconds(1));
                batch.forEach(this::sendAgain);
                consumer.commitSync(Duration.ofSeconds(30));
                count += batch.count();
            }
            return new Replayed(count);
        }
    }

    /** Reads on from what was replayed already. */
    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                group + ".replay",
                "enable.auto.commit",
                "false",
                "auto.offset.reset",
                "earliest");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(topics.get().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        return consumer;
    }

    /** By positions, not by how many there were: retention may remove some while they are read. */
    private static boolean isBefore(Map<TopicPartition, Long> ends, KafkaConsumer<?, ?> consumer) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static long countWaiting(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(consumer.committed(consumer.assignment()));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(consumer.assignment());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - startOf(end.getKey(), committed, begins))
                .sum();
    }

    private static long startOf(
            TopicPartition partition,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, Long> begins) {
        OffsetAndMetadata offset = committed.get(partition);
        long begin = begins.getOrDefault(partition, 0L);
        return offset == null ? begin : Math.max(begin, offset.offset());
    }

    private static DeadLetter deadLetter(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                headerText(record, "ce_id"),
                headerText(record, DeadLetterErrorHandling.REASON));
    }

    private static @Nullable String headerText(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void sendAgain(ConsumerRecord<byte[], byte[]> letter) {
        String topic = letter.topic().substring(0, letter.topic().indexOf(".dlq."));
        var record = new ProducerRecord<>(topic, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith("kafka_dlt") && !header.key().equals(DeadLetterErrorHandling.REASON)) {
                record.headers().add(header);
            }
        }
        try {
            // one after the other: the order is the point of it
            Objects.requireNonNull(kafka.send(record).get());
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The replay was interrupted; start it again", failure);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take a replayed record; start it again", failure);
        }
    }
}
