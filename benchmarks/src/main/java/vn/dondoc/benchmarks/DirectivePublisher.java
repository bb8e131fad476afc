package vn.dondoc.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.messaging.KafkaConnection;

/** Plays directive-service: puts issued directives on their topic, for task-service to make tasks of. */
final class DirectivePublisher implements AutoCloseable {
    private static final String ISSUER = "H56";
    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaProducer<String, byte[]> producer;

    DirectivePublisher(KafkaConnection kafka) {
        producer = new KafkaProducer<>(
                kafka.settingsWith(Map.of("acks", "all")), new StringSerializer(), new ByteArraySerializer());
    }

    /** Each item becomes a task for each of the agencies. */
    void issue(String id, int items, List<String> leads, LocalDate dueOn) {
        var facts = new DirectiveFacts(
                id,
                "23001/UBND-THĐT",
                "Công văn",
                "Tiếp tục thực hiện Kết luận số 221-KL/TW về tổ chức bộ máy và mô hình chính quyền địa phương 02 cấp",
                ISSUER,
                null,
                dueOn.minusDays(10),
                Urgency.URGENT,
                List.of(),
                List.of(),
                IntStream.rangeClosed(1, items)
                        .mapToObj(number -> item(number, leads, dueOn))
                        .toList());
        send(id, new DirectiveMessage.Issued(facts, new Actor("H56.head", ISSUER, OfficialRole.HEAD)));
    }

    private static DirectiveItem item(int number, List<String> leads, LocalDate dueOn) {
        return new DirectiveItem(
                String.valueOf(number),
                "Khẩn trương hoàn thành việc sắp xếp các đơn vị sự nghiệp công lập thuộc phạm vi quản lý.",
                null,
                List.of("Tổ chức bộ máy"),
                Urgency.URGENT,
                List.of(),
                leads,
                List.of(),
                DeadlineRule.on(dueOn),
                true);
    }

    private void send(String id, DirectiveMessage message) {
        var record = new ProducerRecord<>(Topics.DIRECTIVES, id, JSON.writeValueAsBytes(message));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id + ":1",
                        "ce_source",
                        "urn:vn:gov:H56:dondoc:directive-service",
                        "ce_type",
                        DirectiveMessages.CATALOG.nameOf(message),
                        "ce_subject",
                        id,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        "%020d".formatted(1),
                        "ce_correlationid",
                        id)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take a directive", failure);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
