package vn.dondoc.platform.messaging.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.KafkaOperations;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.platform.messaging.event.ProducerSettings;

/**
 * The operator's view of this service's dead letters: GET lists those not replayed yet, POST sends them to their topic
 * again, in order. Services that handled them see duplicates and skip them. How far the replay got is the committed offset
 * of a consumer group of its own; brokers must keep it longer than the dead letters ({@code offsets.retention.minutes}).
 */
@Endpoint(id = "deadletters")
public class DeadLettersEndpoint {
    private static final int LISTED = 200;

    private final KafkaConnection connection;
    private final String group;
    private final Supplier<List<String>> topics;
    private final KafkaOperations<byte[], byte[]> kafka;

    DeadLettersEndpoint(
            KafkaConnection connection,
            String group,
            Supplier<List<String>> topics,
            KafkaOperations<byte[], byte[]> kafka) {
        this.connection = connection;
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

    /**
     * A service may not write what others publish, where the broker watches over that: then whoever replays says as whom.
     *
     * @param user a principal that may write the topics; none where the broker lets the service itself
     */
    @WriteOperation
    public Replayed replay(@Nullable String user, @Nullable String password) {
        if (user == null || password == null) {
            return replay(kafka::send);
        }
        var bytes = new ByteArraySerializer();
        try (var operator = new KafkaProducer<>(ProducerSettings.as(user, password, connection), bytes, bytes)) {
            return replay(operator::send);
        }
    }

    private Replayed replay(Function<ProducerRecord<byte[], byte[]>, Future<?>> send) {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long count = 0;
            while (isBefore(ends, consumer)) {
                var batch = consumer.poll(Duration.ofSeconds(1));
                batch.forEach(letter -> sendAgain(letter, send));
                consumer.commitSync(Duration.ofSeconds(30));
                count += batch.count();
            }
            return new Replayed(count);
        }
    }

    /** Reads on from what was replayed already. */
    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = connection.settingsWith(
                Map.of("group.id", group + ".replay", "enable.auto.commit", "false", "auto.offset.reset", "earliest"));
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

    private static void sendAgain(
            ConsumerRecord<byte[], byte[]> letter, Function<ProducerRecord<byte[], byte[]>, Future<?>> send) {
        String topic = letter.topic().substring(0, letter.topic().indexOf(".dlq."));
        var record = new ProducerRecord<>(topic, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith("kafka_dlt") && !header.key().equals(DeadLetterErrorHandling.REASON)) {
                record.headers().add(header);
            }
        }
        try {
            // one after the other: the order is the point of it
            Objects.requireNonNull(send.apply(record).get());
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The replay was interrupted; start it again", failure);
        } catch (ExecutionException failure) {
            throw notTaken(topic, failure);
        }
    }

    private static RuntimeException notTaken(String topic, Exception failure) {
        boolean isRefused = Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .anyMatch(cause -> cause instanceof AuthorizationException || cause instanceof AuthenticationException);
        return isRefused
                ? new InvalidEndpointRequestException(
                        "Kafka refused to take a dead letter for " + topic,
                        "Name user and password of a principal that may write " + topic)
                : new IllegalStateException("Kafka did not take a replayed record; start it again", failure);
    }
}
