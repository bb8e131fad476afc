package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;

/** Kills a process that writes to the broker on one folder, again and again. */
class EmbeddedBrokerCrashIT {
    private static final int ROUNDS = 2;

    @TempDir
    Path folder;

    @Test
    void aKilledBrokerKeepsEveryAcknowledgedRecord() {
        Set<String> acknowledged = new HashSet<>();

        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(killWhileSending("round" + round));
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            acknowledged.removeAll(everythingIn(broker));
        }
        assertThat(acknowledged).as("lost").isEmpty();
    }

    private List<String> killWhileSending(String round) {
        try (ForkedJvm child = ForkedJvm.start(BrokerWriter.class, folder.toString(), round)) {
            child.awaitLines(BrokerWriter.ACKNOWLEDGED, 500);
            child.killForcibly();
            return child.linesAfter(BrokerWriter.ACKNOWLEDGED).stream()
                    .filter(line -> line.endsWith(" .")) // the last one may have been cut by the kill
                    .map(line -> line.substring(0, line.length() - 2))
                    .toList();
        }
    }

    private static Set<String> everythingIn(EmbeddedBroker broker) {
        Set<String> values = new HashSet<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = Stream.of(0, 1, 2)
                    .map(number -> new TopicPartition(BrokerWriter.TOPIC.name(), number))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> values.add(message.value()));
            }
        }
        return values;
    }
}
