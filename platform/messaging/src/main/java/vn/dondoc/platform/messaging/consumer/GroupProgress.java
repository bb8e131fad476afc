package vn.dondoc.platform.messaging.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** By the offsets that the consumer group has committed: what one instance has read, all instances of it have in their store. */
final class GroupProgress implements TopicProgress, AutoCloseable {
    private final Admin kafka;
    private final String group;
    private final Map<String, Map<TopicPartition, Long>> ends = new ConcurrentHashMap<>();
    private final Set<String> caughtUp = ConcurrentHashMap.newKeySet();

    GroupProgress(Admin kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    @Override
    public boolean hasCaughtUp(String topic) {
        if (caughtUp.contains(topic)) {
            return true;
        }
        if (!ends.containsKey(topic)) {
            ends.putIfAbsent(topic, endsOf(topic));
        }
        if (isReadTo(topic, Objects.requireNonNull(ends.get(topic)))) {
            caughtUp.add(topic);
        }
        return caughtUp.contains(topic);
    }

    @Override
    public boolean isUpToDate(String topic) {
        return isReadTo(topic, endsOf(topic));
    }

    private boolean isReadTo(String topic, Map<TopicPartition, Long> offsets) {
        return ask(topic, () -> isReadTo(offsets));
    }

    private Map<TopicPartition, Long> endsOf(String topic) {
        return ask(topic, () -> readEnds(topic));
    }

    /** What asks the broker. */
    private interface Question<T> {
        T answer() throws InterruptedException, ExecutionException;
    }

    private static <T> T ask(String topic, Question<T> question) {
        try {
            return question.answer();
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new KafkaException(failure);
        } catch (ExecutionException failure) {
            throw new KafkaException("The broker did not say how far " + topic + " is read", failure.getCause());
        }
    }

    private Map<TopicPartition, Long> readEnds(String topic) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest =
                kafka.describeTopics(Set.of(topic)).allTopicNames().get().values().stream()
                        .flatMap(described -> described.partitions().stream())
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> found =
                kafka.listOffsets(latest).all().get();
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean isReadTo(Map<TopicPartition, Long> offsets) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata read = committed.get(end.getKey());
            return end.getValue() == 0 || (read != null && read.offset() >= end.getValue());
        });
    }

    @Override
    public void close() {
        kafka.close(Duration.ZERO);
    }
}
