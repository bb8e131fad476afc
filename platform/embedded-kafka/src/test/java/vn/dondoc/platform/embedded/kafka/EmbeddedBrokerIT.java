package vn.dondoc.platform.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path folder;

    @Test
    void theBrokerKeepsOffsetsLongerThanAnyRecordThatExpires() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ConfigResource node =
                    new ConfigResource(ConfigResource.Type.BROKER, String.valueOf(BrokerProperties.NODE_ID));

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
    void topicsAreCreatedAsSpecifiedAndOnlyOnce() throws Exception {
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
        void aBrokerRefusesAFolderInUse() {
            try (EmbeddedBroker _ = EmbeddedBroker.start(folder, 0)) {
                assertRefused(0, "in use");
            }
        }

        @Test
        void aBrokerRefusesATakenPort() throws IOException {
            try (ServerSocket other = new ServerSocket(0, 1, LocalPorts.ADDRESS)) {
                assertRefused(other.getLocalPort(), "taken");
            }
        }

        @Test
        void aBrokerRefusesAFolderOfSomethingElse() throws IOException {
            Files.writeString(folder.resolve("letter.txt"), "Kính gửi");

            assertRefused(0, "letter.txt");
        }

        @Test
        void aBrokerRefusesAFileInThePlaceOfItsFolder() throws IOException {
            Path file = Files.createFile(folder.resolve("file"));

            assertThatThrownBy(() -> EmbeddedBroker.start(file, 0)).isInstanceOf(EmbeddedStartFailed.class);
        }

        @Test
        void aBrokerRefusesAFolderWithoutItsProperties() throws IOException {
            Files.createDirectories(folder.resolve("kafka/events-0"));

            assertRefused(0, "meta.properties");
        }

        @Test
        void aBrokerRefusesDamagedProperties() throws IOException {
            EmbeddedBroker.start(folder, 0).close();
            Files.writeString(folder.resolve("kafka/meta.properties"), "version=1\nnode.id=seven\n");

            assertRefused(0, "damaged");
        }

        @Test
        void aBrokerRefusesADamagedMetadataLog() throws IOException {
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
