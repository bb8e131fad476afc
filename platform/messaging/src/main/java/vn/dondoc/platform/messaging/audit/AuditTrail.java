package vn.dondoc.platform.messaging.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditMessage;
import vn.dondoc.contracts.audit.AuditMessages;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/** Appends entries to the streams of documents; where a stream stands says its document. */
public final class AuditTrail {
    private static final String NAME = "name";
    private static final String SEQUENCE = "sequence";
    private static final String HASH = "hash";

    private final CloudEventCodec codec;

    public AuditTrail(CloudEventCodec codec) {
        this.codec = codec;
    }

    /**
     * What is stored of a stream in its document.
     *
     * @param events the new entries as they wait to be published
     * @param head what the next entry goes on from
     */
    public record Extension(List<OutboxEvent> events, Document head) {}

    /** How many entries a stream has. */
    public static long lengthOf(@Nullable Document head) {
        return head == null ? 0 : head.get(SEQUENCE, Number.class).longValue();
    }

    /** The stream of a document; unique among all services, as the names of such collections are. */
    public static String streamOf(String collection, String id) {
        return collection + '/' + id;
    }

    /** Where a stream begins that has not the name of its document. */
    public static Document named(String stream) {
        return new Document(NAME, stream).append(SEQUENCE, 0L).append(HASH, AuditFacts.NONE_BEFORE);
    }

    /** The stream with this head, which has the name of its document unless it was given another. */
    public static String nameOf(@Nullable Document head, String ofDocument) {
        return head == null ? ofDocument : Objects.requireNonNullElse(head.getString(NAME), ofDocument);
    }

    /** Whether an event is an entry of an audit trail. */
    public static boolean isEntry(OutboxEvent event) {
        return AuditMessages.CATALOG.typeNamed(event.type()).isPresent();
    }

    /** @param position of what was published last of the document */
    public Extension extend(String stream, @Nullable Document head, long position, List<AuditEntry> entries) {
        long sequence = lengthOf(head);
        String hash = head == null ? AuditFacts.NONE_BEFORE : head.getString(HASH);
        var events = new ArrayList<OutboxEvent>(entries.size());
        for (AuditEntry entry : entries) {
            sequence++;
            AuditMessage.Recorded sealed = entry.sealed(stream, sequence, hash);
            hash = sealed.seal().hash();
            events.add(new OutboxEvent(
                    position + events.size() + 1,
                    sequence,
                    AuditMessages.CATALOG.nameOf(sealed),
                    entry.time(),
                    entry.trace(),
                    codec.toJson(sealed)));
        }
        Document extended = head == null ? new Document() : new Document(head);
        return new Extension(events, extended.append(SEQUENCE, sequence).append(HASH, hash));
    }
}
