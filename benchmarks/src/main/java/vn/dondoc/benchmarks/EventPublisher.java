package vn.dondoc.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.platform.messaging.KafkaConnection;

/** Plays a service that is not measured: puts the first events of aggregates on their topics. */
final class EventPublisher implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaProducer<String, byte[]> producer;
    private final String service;
    private final List<Future<?>> sent = new ArrayList<>();

    EventPublisher(KafkaConnection kafka, String service) {
        this.service = service;
        producer = new KafkaProducer<>(
                kafka.settingsWith(Map.of("acks", "all", "linger.ms", 1)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** @param course what all that one command led to has in common */
    void send(EventCatalog<?> catalog, String id, String course, Message message) {
        var record = new ProducerRecord<>(catalog.topic(), id, JSON.writeValueAsBytes(message));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id + ":1",
                        "ce_source",
                        "urn:vn:gov:H56:dondoc:" + service,
                        "ce_type",
                        catalog.nameOf(message),
                        "ce_subject",
                        id,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        "%020d".formatted(1),
                        "ce_correlationid",
                        course)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(record));
    }

    void sendTask(TaskMessage message) {
        TaskFacts task = message.task();
        send(TaskMessages.CATALOG, task.taskId(), task.directiveId(), message);
    }

    /** Returns when Kafka has all of them. */
    void awaitAll() {
        try {
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take an event", failure);
        }
        sent.clear();
    }

    @Override
    public void close() {
        producer.close();
    }
}
