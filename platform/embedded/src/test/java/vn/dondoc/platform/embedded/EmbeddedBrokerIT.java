package vn.dondoc.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    private static final int ROUNDS = 2;

    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedRecordWhenKilled() throws IOException {
        Set<String> acknowledged = new HashSet<>();

        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(killWhileSending("round" + round));
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            acknowledged.removeAll(everythingIn(broker));
        }
        assertThat(acknowledged).as("lost").isEmpty();
    }

    private List<String> killWhileSending(String round) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ChildJvm child = new ChildJvm(BrokerWriter.class, folder.toString(), round)) {
            lines.addAll(child.read(BrokerWriter.ACKNOWLEDGED, 500));
            lines.addAll(child.killAndReadRest(BrokerWriter.ACKNOWLEDGED));
        }
        return lines.stream()
                .filter(line -> line.endsWith(" .")) // the last one may have been cut by the kill
                .map(line -> line.substring(0, line.length() - 2))
                .toList();
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

    @Test
    void keepsOffsetsLongerThanAnyRecordThatIsNotKeptForEver() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ConfigResource node =
                    new ConfigResource(ConfigResource.Type.BROKER, String.valueOf(BrokerSettings.NODE_ID));

            String minutes = admin.describeConfigs(List.of(node))
                    .all()
                    .get()
                    .get(node)
                    .get("offsets.retention.minutes")
                    .value();

            assertThat(Duration.ofMinutes(Long.parseLong(minutes))).isEqualTo(Duration.ofDays(90));
        }
    }

    @Test
    void createsTopicsAsSpecifiedAndOnlyOnce() throws Exception {
        TopicSpec compacted = new TopicSpec("directory", 12, Map.of("cleanup.policy", "compact"));

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            broker.createTopics(List.of(compacted, new TopicSpec("plain", 1)));
            broker.createTopics(List.of(compacted, new TopicSpec("another", 1)));

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                var topic = new ConfigResource(ConfigResource.Type.TOPIC, "directory");
                var config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
                assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
                assertThat(admin.listTopics().names().get()).contains("directory", "plain", "another");
            }
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    @Nested
    class RefusesToStart {
        @Test
        void onAFolderInUse() {
            try (EmbeddedBroker _ = EmbeddedBroker.start(folder, 0)) {
                assertRefused(0, "in use");
            }
        }

        @Test
        void onATakenPort() throws IOException {
            try (ServerSocket other = new ServerSocket(0, 1, LocalPorts.ADDRESS)) {
                assertRefused(other.getLocalPort(), "taken");
            }
        }

        @Test
        void onAForeignFolder() throws IOException {
            Files.writeString(folder.resolve("letter.txt"), "Kính gửi");

            assertRefused(0, "letter.txt");
        }

        @Test
        void onAFileInThePlaceOfTheFolder() throws IOException {
            Path file = Files.createFile(folder.resolve("file"));

            assertThatThrownBy(() -> EmbeddedBroker.start(file, 0)).isInstanceOf(EmbeddedStartFailed.class);
        }

        @Test
        void onAFolderThatIsNoBrokers() throws IOException {
            Files.createDirectories(folder.resolve("kafka/events-0"));

            assertRefused(0, "meta.properties");
        }

        @Test
        void onDamagedProperties() throws IOException {
            EmbeddedBroker.start(folder, 0).close();
            Files.writeString(folder.resolve("kafka/meta.properties"), "version=1\nnode.id=seven\n");

            assertRefused(0, "damaged");
        }

        @Test
        void onADamagedMetadataLog() throws IOException {
            EmbeddedBroker.start(folder, 0).close();
            Path metadata = folder.resolve("kafka/__cluster_metadata-0");
            try (Stream<Path> files = Files.list(metadata)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.write(file, new byte[4_096]);
                }
            }

            assertRefused(0, "damaged");
        }

        private void assertRefused(int port, String reason) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, port))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessageContaining(reason);
        }
    }
}
