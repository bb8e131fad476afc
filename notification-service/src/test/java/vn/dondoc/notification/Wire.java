package vn.dondoc.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.calendar.CalendarMessage;
import vn.dondoc.contracts.calendar.CalendarMessages;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.platform.messaging.event.EventJson;
import vn.dondoc.platform.testing.TestStores;

/** Puts events on the topics as the other services do. */
public final class Wire {
    private static final JsonMapper JSON = EventJson.mapper();

    private Wire() {}

    public static void send(String topic, Collection<? extends EventEnvelope<? extends Message>> events) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStores.bootstrapServers(), "acks", "all");
        try (var kafka = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            events.forEach(event -> sent.add(kafka.send(record(topic, event))));
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("The broker did not take the events", e);
        }
    }

    public static void tasks(Collection<? extends EventEnvelope<? extends Message>> events) {
        send(Topics.TASKS, events);
    }

    /** What the directory tells of agencies and of officials, each on its topic. */
    public static void directory(Message... messages) {
        List<EventEnvelope<DirectoryMessage>> entries = new ArrayList<>();
        List<EventEnvelope<OfficialMessage>> officials = new ArrayList<>();
        for (Message message : messages) {
            switch (message) {
                case OfficialMessage official -> officials.add(envelope(1, official));
                case DirectoryMessage entry -> entries.add(envelope(1, entry));
                default -> throw new IllegalArgumentException(message.toString());
            }
        }
        send(Topics.DIRECTORY, entries);
        send(Topics.OFFICIALS, officials);
    }

    public static void directory(long sequence, DirectoryMessage message) {
        send(Topics.DIRECTORY, List.of(envelope(sequence, message)));
    }

    /** A version of the working calendar. */
    public static void calendar(CalendarMessage.Recorded calendar) {
        String id = Long.toString(calendar.version());
        send(Topics.CALENDAR, List.of(envelope(id, 1, CalendarMessages.CATALOG.nameOf(calendar), (CalendarMessage)
                calendar)));
    }

    public static void officials(long sequence, OfficialMessage message) {
        send(Topics.OFFICIALS, List.of(envelope(sequence, message)));
    }

    public static EventEnvelope<OfficialMessage> envelope(long sequence, OfficialMessage message) {
        String id = switch (message) {
            case OfficialMessage.Recorded official -> official.officialId();
            case OfficialMessage.Erased official -> official.officialId();
        };
        return envelope(id, sequence, OfficialMessages.CATALOG.nameOf(message), message);
    }

    public static DirectoryMessage agency(String id, String name) {
        return agencyBelow(null, id, name);
    }

    public static DirectoryMessage agencyBelow(@Nullable String parentId, String id, String name) {
        return new DirectoryMessage.AgencyRecorded(
                id,
                name,
                null,
                "ubnd_cap_xa",
                AgencyLevel.COMMUNE,
                parentId,
                null,
                null,
                null,
                null,
                TaskEvents.ASSIGNER);
    }

    /** An active official whose address is {@code <id>@example.gov.vn}. */
    public static OfficialMessage official(String id, String agencyId, OfficialRole role) {
        return official(id, agencyId, role, id + "@example.gov.vn");
    }

    public static OfficialMessage official(String id, String agencyId, OfficialRole role, String email) {
        return new OfficialMessage.Recorded(id, id, agencyId, role, email, true, TaskEvents.ASSIGNER);
    }

    public static EventEnvelope<DirectoryMessage> envelope(long sequence, DirectoryMessage message) {
        String id = switch (message) {
            case DirectoryMessage.AgencyRecorded agency -> agency.agencyId();
            case DirectoryMessage.GroupRecorded group -> group.groupId();
            case DirectoryMessage.OfficialPositionRecorded official -> official.officialId();
            case DirectoryMessage.DeputyRecorded deputyship -> deputyship.deputyshipId();
        };
        return envelope(id, sequence, DirectoryMessages.CATALOG.nameOf(message), message);
    }

    private static <M extends Message> EventEnvelope<M> envelope(String id, long sequence, String type, M message) {
        return new EventEnvelope<>(
                id + ":" + sequence,
                "urn:vn:gov:H56:dondoc:directive-service",
                type,
                id,
                sequence,
                TaskEvents.NOW,
                Trace.of("test"),
                message);
    }

    private static ProducerRecord<String, byte[]> record(String topic, EventEnvelope<? extends Message> event) {
        var record = new ProducerRecord<>(topic, event.subject(), JSON.writeValueAsBytes(event.data()));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", event.id(),
                "ce_source", event.source(),
                "ce_type", event.type(),
                "ce_subject", event.subject(),
                "ce_time", event.time().toString(),
                "ce_sequence", "%020d".formatted(event.sequence()),
                "ce_correlationid", event.trace().correlationId());
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        String cause = event.trace().causationId();
        if (cause != null) {
            record.headers().add("ce_causationid", cause.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
