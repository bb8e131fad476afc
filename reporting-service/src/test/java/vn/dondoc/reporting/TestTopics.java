package vn.dondoc.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.messaging.event.EventJson;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** The topics as the other services fill them. */
final class TestTopics implements AutoCloseable {
    private static final String GROUP = "reporting-service";
    private static final List<String> NAMES =
            List.of(Topics.DIRECTORY, Topics.OFFICIALS, Topics.DIRECTIVES, Topics.TASKS, Topics.CALENDAR, Topics.AUDIT);

    private final JsonMapper json = EventJson.mapper();
    private final List<ProducerRecord<String, byte[]>> tasks = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;

    TestTopics() {
        for (String name : NAMES) {
            TestStores.createTopics(
                    new TopicSpec(name, Topics.PARTITIONS),
                    new TopicSpec(Topics.deadLettersOf(name, GROUP), Topics.PARTITIONS));
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStores.bootstrapServers(), "acks", "all");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(settings);
    }

    void send(String topic, List<? extends EventEnvelope<?>> events) {
        events.forEach(event -> send(record(topic, event)));
        producer.flush();
    }

    /** Everything that was ever sent of tasks, behind what is there. */
    void sendTasksAgain() {
        List.copyOf(tasks).forEach(record -> {
            var again = new ProducerRecord<>(record.topic(), record.key(), record.value());
            record.headers().forEach(again.headers()::add);
            send(again);
        });
        producer.flush();
    }

    private void send(ProducerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.TASKS)) {
            tasks.add(record);
        }
        var _ = producer.send(record);
    }

    private ProducerRecord<String, byte[]> record(String topic, EventEnvelope<?> event) {
        var record = new ProducerRecord<>(topic, event.subject(), json.writeValueAsBytes(event.data()));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_source", event.source(),
                        "ce_type", event.type(),
                        "ce_subject", event.subject(),
                        "ce_time", event.time().toString(),
                        "ce_sequence", "%020d".formatted(event.sequence()),
                        "ce_correlationid", event.trace().correlationId())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** Until the group has committed everything. */
    void awaitAllHandled() {
        Waiting.until("the group has handled every record", () -> lag() == 0);
    }

    /** The group forgets how far it was; nobody of it may be running. */
    void forgetOffsets() {
        Waiting.until("the group is gone", () -> {
            try {
                admin.deleteConsumerGroups(List.of(GROUP)).all().get();
                return true;
            } catch (ExecutionException notYetEmpty) {
                return false;
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });
    }

    private long lag() {
        try {
            var partitions = admin.describeTopics(NAMES).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
            var ends = admin.listOffsets(partitions).all().get();
            var committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .mapToLong(end -> {
                        var done = committed.get(end.getKey());
                        return end.getValue().offset() - (done == null ? 0 : done.offset());
                    })
                    .sum();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
