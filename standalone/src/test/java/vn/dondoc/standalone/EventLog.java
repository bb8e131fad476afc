package vn.dondoc.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.TopicLayout;

/** All events there are, as an operator of Kafka sees them. */
final class EventLog {
    private static final Predicate<String> DEAD_LETTERS = topic -> topic.contains(".dlq.");

    private final Map<String, Object> settings;
    private final Map<TopicPartition, Long> from;

    private EventLog(String brokers, Map<TopicPartition, Long> from) {
        this.settings = Map.of("bootstrap.servers", brokers);
        this.from = from;
    }

    static EventLog fromTheBeginning(String brokers) {
        return new EventLog(brokers, Map.of());
    }

    /** Without what other systems left in the same topics. */
    static EventLog fromNow(String brokers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            return new EventLog(brokers, ends(admin, partitions(_ -> true)));
        }
    }

    /** Waits until every service has committed everything it reads. */
    void awaitHandled() {
        try (Admin admin = admin()) {
            awaitHandled(admin);
        }
    }

    /** By a client of the caller, who asks often. */
    static void awaitHandled(Admin admin) {
        for (DondocService service : DondocService.values()) {
            Waiting.until(service + " has handled everything", () -> lag(admin, service), lag -> lag == 0);
        }
    }

    Admin admin() {
        return Admin.create(settings);
    }

    private static long lag(Admin admin, DondocService service) {
        String suffix = ".dlq." + service.applicationName();
        List<TopicPartition> read = partitions(topic -> topic.endsWith(suffix)).stream()
                .map(dead -> dead.topic().replace(suffix, ""))
                .distinct()
                .flatMap(topic -> partitions(topic::equals).stream())
                .toList();
        if (read.isEmpty()) {
            return 0;
        }
        var committed =
                get(admin.listConsumerGroupOffsets(service.applicationName()).partitionsToOffsetAndMetadata());
        return ends(admin, read).entrySet().stream()
                .mapToLong(end -> {
                    var done = committed.get(end.getKey());
                    return end.getValue() - (done == null ? 0 : done.offset());
                })
                .sum();
    }

    /** Sends each record of each topic as it is, in the order in which it came, and returns how many those were. */
    int sendAllAgain() {
        List<ConsumerRecord<byte[], byte[]>> records = read(DEAD_LETTERS.negate());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                var _ = producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers()));
            }
            producer.flush();
        }
        return records.size();
    }

    /**
     * What was told of each task of a directive, in order. A record that is there again just as it was counts once, as for
     * every consumer; under one id, but of another sweep, it was told twice.
     */
    Map<String, List<String>> toldOf(String directive) {
        return read(Topics.TASKS::equals).stream()
                .map(PublishedEvent::of)
                .filter(told -> told.task().startsWith(directive + "-"))
                .distinct()
                .collect(Collectors.groupingBy(
                        PublishedEvent::task, Collectors.mapping(PublishedEvent::what, Collectors.toList())));
    }

    /** A record as it stands on the topic. */
    private record PublishedEvent(String task, Map<String, String> headers, String data) {
        static PublishedEvent of(ConsumerRecord<byte[], byte[]> record) {
            Map<String, String> headers = new HashMap<>();
            record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
            return new PublishedEvent(text(record.key()), headers, text(record.value()));
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String what() {
            return Long.parseLong(headers.get("ce_sequence")) + " " + headers.get("ce_type");
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Predicate<String> topics) {
        List<TopicPartition> all = partitions(topics);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(all);
            all.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (!all.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    long deadLetters() {
        try (Admin admin = admin()) {
            return ends(admin, partitions(DEAD_LETTERS)).entrySet().stream()
                    .mapToLong(end -> end.getValue() - from.getOrDefault(end.getKey(), 0L))
                    .sum();
        }
    }

    private static List<TopicPartition> partitions(Predicate<String> topics) {
        return TopicLayout.allTopics().stream()
                .filter(topic -> topics.test(topic.name()))
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
