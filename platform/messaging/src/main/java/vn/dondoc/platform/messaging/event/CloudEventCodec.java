package vn.dondoc.platform.messaging.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.Trace;

/** CloudEvents 1.0 in Kafka's binary mode: the attributes are headers, the data is the JSON value, the key is the subject. */
public final class CloudEventCodec {
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String SOURCE = "ce_source";
    private static final String SEQUENCE = "ce_sequence";
    private static final String CORRELATION = "ce_correlationid";
    private static final String CAUSATION = "ce_causationid";
    private static final String TRACEPARENT = "traceparent";

    private final String source;
    private final JsonMapper json;

    /** @param source the producer's URN, {@code urn:vn:gov:<province>:dondoc:<service>} */
    public CloudEventCodec(String source) {
        this.source = source;
        this.json = EventJson.mapper();
    }

    public String toJson(Message message) {
        return json.writeValueAsString(message);
    }

    public ProducerRecord<String, byte[]> encode(String topic, String aggregateId, OutboxEvent event) {
        var record = new ProducerRecord<>(topic, aggregateId, event.data().getBytes(StandardCharsets.UTF_8));
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, ID, aggregateId + ":" + event.sequence());
        add(headers, SOURCE, source);
        add(headers, TYPE, event.type());
        add(headers, SUBJECT, aggregateId);
        add(headers, TIME, event.time().toString());
        add(headers, SEQUENCE, "%020d".formatted(event.sequence()));
        add(headers, "ce_partitionkey", aggregateId);
        add(headers, "ce_dataclassification", Topics.dataClassificationOf(topic));
        add(headers, "content-type", "application/json");
        add(headers, CORRELATION, event.trace().correlationId());
        add(headers, CAUSATION, event.trace().causationId());
        add(headers, TRACEPARENT, event.trace().traceparent());
        return record;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the headers say, before the data is looked at. */
    public record Attributes(
            String id, String source, String type, String subject, long sequence, Instant time, Trace trace) {}

    public Attributes attributesOf(ConsumerRecord<?, ?> record) {
        Headers headers = record.headers();
        return new Attributes(
                required(headers, ID),
                required(headers, SOURCE),
                required(headers, TYPE),
                required(headers, SUBJECT),
                sequence(required(headers, SEQUENCE)),
                time(required(headers, TIME)),
                new Trace(
                        required(headers, CORRELATION), optional(headers, CAUSATION), optional(headers, TRACEPARENT)));
    }

    /** The data, or none when its type is not in the catalog: a newer producer's, and none of our business. */
    public <M extends Message> @Nullable EventEnvelope<M> decode(
            EventCatalog<M> catalog, Attributes attributes, ConsumerRecord<?, ?> record) {
        Class<? extends M> type = catalog.typeNamed(attributes.type()).orElse(null);
        if (type == null) {
            return null;
        }
        return new EventEnvelope<>(
                attributes.id(),
                attributes.source(),
                attributes.type(),
                attributes.subject(),
                attributes.sequence(),
                attributes.time(),
                attributes.trace(),
                data(type, record.value()));
    }

    private <M> M data(Class<? extends M> type, @Nullable Object value) {
        if (!(value instanceof byte[] bytes) || bytes.length == 0) {
            throw new InvalidEvent("the record has no value", null);
        }
        try {
            M data = json.readValue(bytes, type);
            if (data == null) {
                throw new InvalidEvent("the value is JSON null", null);
            }
            return data;
        } catch (JacksonException failure) {
            throw new InvalidEvent(
                    type.getSimpleName() + " cannot be read: "
                            + failure.getClass().getSimpleName(),
                    failure);
        } catch (NullPointerException failure) {
            throw new InvalidEvent(type.getSimpleName() + " lacks a field it must have", failure);
        }
    }

    private static long sequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException failure) {
            throw new InvalidEvent("header " + SEQUENCE + " is not a number", failure);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException failure) {
            throw new InvalidEvent("header " + TIME + " is not an instant", failure);
        }
    }

    /** The aggregate a record is about, or nothing when it does not say. */
    public static String subjectOf(ConsumerRecord<?, ?> record) {
        return Objects.requireNonNullElse(optional(record.headers(), SUBJECT), "");
    }

    private static String required(Headers headers, String name) {
        String value = optional(headers, name);
        if (value == null) {
            throw new InvalidEvent("header " + name + " is missing", null);
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
