package vn.dondoc.platform.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.messaging.event.ProducerSettings;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

class DeadLettersEndpointIT {
    private static final KafkaConnection KAFKA = KafkaConnection.open(TestStores.bootstrapServers());

    /** Dead letters so large that a fetch holds one or two: the others are not in the consumer yet. */
    private static final int LETTERS = 10;

    private static final int BYTES = 600_000;

    @Test
    void aReplayEndsWhenRetentionRemovesWhatItHasCounted() {
        String source = "notes-" + UUID.randomUUID();
        String letters = Topics.deadLettersOf(source, "notes");
        TestStores.createTopics(new TopicSpec(source, 1), new TopicSpec(letters, 1));
        IntStream.range(0, LETTERS)
                .forEach(i -> new ObservedTopic(letters).send(new ProducerRecord<>(letters, 0, "a", new byte[BYTES])));
        var endpoint = new DeadLettersEndpoint(
                KAFKA, "notes-" + UUID.randomUUID(), () -> List.of(letters), new ForgetfulSender(letters));

        var replay = CompletableFuture.supplyAsync(() -> endpoint.replay(null, null));
        Waiting.until("the end of the replay", replay::isDone);

        assertThat(replay.join().count()).isBetween(1L, LETTERS - 1L);
        assertThat(endpoint.list().count()).isZero();
    }

    /** Retention strikes at the first record that it sends. */
    private static final class ForgetfulSender extends KafkaTemplate<byte[], byte[]> {
        private final String letters;
        private final AtomicBoolean first = new AtomicBoolean(true);

        ForgetfulSender(String letters) {
            super(new DefaultKafkaProducerFactory<>(
                    ProducerSettings.of(KAFKA), new ByteArraySerializer(), new ByteArraySerializer()));
            this.letters = letters;
        }

        @Override
        public CompletableFuture<SendResult<byte[], byte[]>> send(ProducerRecord<byte[], byte[]> record) {
            if (first.getAndSet(false)) {
                removeAll();
            }
            return super.send(record);
        }

        private void removeAll() {
            try (Admin admin = Admin.create(KAFKA.settings())) {
                admin.deleteRecords(Map.of(new TopicPartition(letters, 0), RecordsToDelete.beforeOffset(LETTERS)))
                        .all()
                        .get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
