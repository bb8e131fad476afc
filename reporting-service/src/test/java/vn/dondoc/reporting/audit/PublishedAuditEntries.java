package vn.dondoc.reporting.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.audit.AuditMessage;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.platform.messaging.AuditedRequest;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.audit.FieldChanges;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.EventJson;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/** Streams of entries as services tell them. */
final class PublishedAuditEntries {
    static final Instant NOON = Instant.parse("2026-05-27T05:00:00Z");

    private static final JsonMapper JSON = EventJson.mapper();

    private final AuditTrail trail = new AuditTrail(new CloudEventCodec("urn:test"));
    private final Map<String, Document> heads = new HashMap<>();
    private final List<EventEnvelope<AuditMessage>> events = new ArrayList<>();

    /** What was asked for. */
    record Command(
            String stream,
            String official,
            String operation,
            @Nullable Integer refused,
            Instant time) {
        Command(String stream, String official, String operation) {
            this(stream, official, operation, null, NOON);
        }
    }

    PublishedAuditEntries tell(String stream, int entries) {
        for (int i = 0; i < entries; i++) {
            tell(new Command(stream, "H56.head", "CONFIRM_RESULT", null, NOON.plusSeconds(events.size())));
        }
        return this;
    }

    PublishedAuditEntries tell(Command command) {
        return tell(
                command,
                new AuditEntry.Subject(
                        command.stream(),
                        "d1",
                        null,
                        null,
                        FieldChanges.of(List.of(new FieldChange("lifecycle.status", "REPORTED", "COMPLETED")))));
    }

    PublishedAuditEntries tell(Command command, AuditEntry.Subject subject) {
        var request = new AuditedRequest(command.operation(), null, "10.0.0.1");
        request.giveReason("vì cần");
        Integer status = command.refused();
        var entry = new AuditEntry(
                new Actor(command.official(), "H56", OfficialRole.HEAD),
                command.time(),
                Trace.of("c" + events.size()),
                AuditEntry.action(request, subject, status == null ? null : new AuditEntry.Refusal(status, "stale")));
        AuditTrail.Extension extension = trail.extend(command.stream(), heads.get(command.stream()), 0, List.of(entry));
        heads.put(command.stream(), extension.head());
        extension.events().forEach(event -> events.add(envelope(command.stream(), event)));
        return this;
    }

    private static EventEnvelope<AuditMessage> envelope(String stream, OutboxEvent event) {
        return new EventEnvelope<>(
                stream + ":" + event.sequence(),
                "urn:test",
                event.type(),
                stream,
                event.sequence(),
                event.time(),
                event.trace(),
                JSON.readValue(event.data(), AuditMessage.Recorded.class));
    }

    List<ReceivedEvent<AuditMessage>> received() {
        return events.stream().map(event -> new ReceivedEvent<>(event, 0, 0)).toList();
    }

    List<AuditRecord> records() {
        return events.stream().map(AuditRecord::of).toList();
    }

    StreamHead headOf(String stream) {
        return new StreamHead(stream, StreamHead.Place.from(heads.get(stream)), null);
    }
}
