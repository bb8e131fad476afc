package vn.dondoc.platform.messaging.outbox;

import java.util.List;
import org.bson.Document;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/** A document as it was loaded, with the version that the next write must find. */
public final class VersionedDocument<D> implements VersionedResource {
    static final String VERSION = "version";
    static final String LAST_SEQUENCE = "lastSequence";
    static final String COMMANDS = "commands";
    static final String OUTBOX = "outbox";

    /** Of the document's audit trail: how many entries it has, and the hash of the last. */
    static final String AUDIT = "audit";

    /** In the outbox: the position of what was stored last in it. */
    static final String LAST = "last";

    private final D document;
    private final Document raw;

    VersionedDocument(D document, Document raw) {
        this.document = document;
        this.raw = raw;
    }

    public D document() {
        return document;
    }

    @Override
    public long version() {
        return raw.get(VERSION, Number.class).longValue();
    }

    @Override
    public boolean isRepeatOf(CommandId command) {
        List<String> applied = raw.getList(COMMANDS, String.class, List.of());
        if (applied.contains(command.storedForm())) {
            return true;
        }
        if (applied.stream().anyMatch(stored -> stored.startsWith(command.key() + "\n"))) {
            throw new CommandIdReused(id());
        }
        return false;
    }

    String id() {
        return raw.getString("_id");
    }

    long lastSequence() {
        return raw.get(LAST_SEQUENCE, Number.class).longValue();
    }

    /** Counts events and entries of the audit trail, as they are published one after the other. */
    long lastPosition() {
        return lastSequence() + AuditTrail.lengthOf(raw.get(AUDIT, Document.class));
    }

    Document raw() {
        return raw;
    }

    List<OutboxEvent> pending() {
        return pendingOf(raw);
    }

    /** Without reading the events, for there is one such question to each document of a bulk. */
    int pendingCount() {
        return eventsIn(raw).size();
    }

    /** How much they say. */
    long pendingChars() {
        return eventsIn(raw).stream()
                .mapToLong(event -> OutboxEvent.dataOf(event).length())
                .sum();
    }

    static List<OutboxEvent> pendingOf(Document raw) {
        return eventsIn(raw).stream().map(OutboxEvent::of).toList();
    }

    private static List<Document> eventsIn(Document raw) {
        Document outbox = raw.get(OUTBOX, Document.class);
        return outbox == null ? List.of() : outbox.getList("events", Document.class, List.of());
    }
}
