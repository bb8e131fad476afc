package vn.dondoc.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.KafkaConnection;

/** Listens to the topic of tasks, from its end at the beginning on. */
final class TaskEvents implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(number -> new TopicPartition(Topics.TASKS, number))
            .toList();

    TaskEvents(KafkaConnection kafka) {
        consumer = new KafkaConsumer<>(
                kafka.settingsWith(Map.of("max.poll.records", 5_000, "fetch.max.wait.ms", 20)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** The events of one type that came, each once however often it was sent. */
    static final class EventCount {
        private final String type;
        private final Set<String> ids = new HashSet<>();
        private final Set<String> tasks = new HashSet<>();
        private @Nullable ConsumerRecord<byte[], byte[]> sample;
        private long lastNanos = System.nanoTime();
        private int again;

        private EventCount(String type) {
            this.type = "vn.dondoc.task." + type + ".v1";
        }

        private void add(ConsumerRecord<byte[], byte[]> record) {
            if (!header(record, "ce_type").equals(type)) {
                return;
            }
            if (ids.add(header(record, "ce_id"))) {
                lastNanos = System.nanoTime();
                tasks.add(header(record, "ce_subject"));
                sample = record;
            } else {
                again++;
            }
        }

        /** One of the records that came, all of which are alike. */
        ConsumerRecord<byte[], byte[]> sample() {
            return Objects.requireNonNull(sample);
        }

        /** When the last new event came, by {@link System#nanoTime}; repeats do not count. */
        long lastNanos() {
            return lastNanos;
        }

        /** How many events came repeatedly. */
        int again() {
            return again;
        }

        void requireOneOfEach(int wanted) {
            if (tasks.size() != wanted || ids.size() != wanted) {
                throw new IllegalStateException(
                        "%d events %s tell of %d tasks of %d".formatted(ids.size(), type, tasks.size(), wanted));
            }
        }
    }

    /**
     * Waits until so many events of the type came, and on until nothing is under way any more and all of the topic is read:
     * for what should not be there.
     *
     * @param type the last words of its name, such as {@code deadline-missed}
     */
    EventCount awaitEvents(String type, int wanted, BooleanSupplier isQuiet) {
        var heard = new EventCount(type);
        long begin = System.nanoTime();
        boolean ended = false;
        while (!ended) {
            // the end of the topic is asked for first, so that everything sent before this call is read
            Map<TopicPartition, Long> ends =
                    heard.ids.size() >= wanted && isQuiet.getAsBoolean() ? consumer.endOffsets(partitions) : Map.of();
            consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
            ended = !ends.isEmpty() && isReadTo(ends);
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new IllegalStateException(heard.ids.size() + " of " + wanted + " events " + type + " came");
            }
        }
        return heard;
    }

    private boolean isReadTo(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
