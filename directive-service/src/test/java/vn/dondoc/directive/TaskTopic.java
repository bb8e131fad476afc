package vn.dondoc.directive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.testing.TestStores;

/** Events as the task-service sends them. */
final class TaskTopic {
    private TaskTopic() {}

    /** @param what happened, as the type of the event names it, such as {@code assigned} */
    static void send(String taskId, long sequence, String what, String json)
            throws InterruptedException, ExecutionException {
        var event = new ProducerRecord<>(Topics.TASKS, taskId, json);
        headers(taskId, sequence, what).forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        try (var kafka = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestStores.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            kafka.send(event).get();
        }
    }

    private static Map<String, String> headers(String id, long sequence, String what) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id + ":" + sequence,
                "ce_source",
                "urn:vn:gov:h57:dondoc:task-service",
                "ce_type",
                "vn.dondoc.task." + what + ".v1",
                "ce_subject",
                id,
                "ce_time",
                "2026-06-01T00:00:00Z",
                "ce_sequence",
                "%020d".formatted(sequence),
                "ce_correlationid",
                "test");
    }
}
