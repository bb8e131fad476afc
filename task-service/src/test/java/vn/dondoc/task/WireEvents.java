package vn.dondoc.task;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.platform.testing.TestStores;

/** Plays directive-service on the topic of directives, and listens to the topic of tasks; nothing of ours in between. */
public final class WireEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WireEvents() {}

    /** An event about a task as it stands on the topic. */
    public record Heard(String type, String taskId, long sequence, String correlationId, JsonNode data) {}

    public static void send(String directiveId, long sequence, DirectiveMessage message) {
        send(record(directiveId, sequence, message, JSON.writeValueAsBytes(message)));
    }

    public static void send(String id, long sequence, DirectoryMessage recorded) {
        send(record(
                Topics.DIRECTORY,
                id,
                sequence,
                DirectoryMessages.CATALOG.nameOf(recorded),
                JSON.writeValueAsBytes(recorded)));
    }

    public static void send(String id, long sequence, OfficialMessage told) {
        send(record(
                Topics.OFFICIALS, id, sequence, OfficialMessages.CATALOG.nameOf(told), JSON.writeValueAsBytes(told)));
    }

    /** The same event in other words: other spacing, and a field of a newer version. */
    public static void sendReworded(String directiveId, long sequence, DirectiveMessage message) {
        String body = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(message);
        String newer = "{ \"ofANewerVersion\": true," + body.substring(body.indexOf('{') + 1);
        send(record(directiveId, sequence, message, newer.getBytes(StandardCharsets.UTF_8)));
    }

    private static ProducerRecord<String, byte[]> record(
            String directiveId, long sequence, DirectiveMessage message, byte[] body) {
        return record(Topics.DIRECTIVES, directiveId, sequence, DirectiveMessages.CATALOG.nameOf(message), body);
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String subject, long sequence, String type, byte[] body) {
        var record = new ProducerRecord<>(topic, subject, body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        subject + ":" + sequence,
                        "ce_source",
                        "urn:vn:gov:H56:dondoc:directive-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-01-05T02:00:00Z",
                        "ce_sequence",
                        "%020d".formatted(sequence),
                        "ce_correlationid",
                        "correlation-of-" + subject)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void send(ProducerRecord<String, byte[]> record) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStores.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** All events about the directive's tasks so far; what the relay sent twice counts once, as it does for consumers. */
    public static List<Heard> heardOf(String directiveId) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStores.bootstrapServers());
        Map<String, Heard> heard = new LinkedHashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.TASKS, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().startsWith(directiveId + "-")) {
                        Heard event = heard(record);
                        heard.putIfAbsent(event.taskId() + ":" + event.sequence(), event);
                    }
                });
            }
        }
        return List.copyOf(heard.values());
    }

    /** Those of one type, given by the last words of its name such as {@code assigned}. */
    public static List<Heard> heardOf(String directiveId, String what) {
        return heardOf(directiveId).stream()
                .filter(heard -> heard.type().equals("vn.dondoc.task." + what + ".v1"))
                .toList();
    }

    private static Heard heard(ConsumerRecord<String, byte[]> record) {
        return new Heard(
                header(record.headers(), "ce_type"),
                record.key(),
                Long.parseLong(header(record.headers(), "ce_sequence")),
                header(record.headers(), "ce_correlationid"),
                JSON.readTree(record.value()));
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
