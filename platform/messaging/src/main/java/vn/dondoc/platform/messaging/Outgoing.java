package vn.dondoc.platform.messaging;

import java.util.List;
import org.bson.Document;

/**
 * What waits in one document.
 *
 * @param lastSequence of the aggregate when the document was seen
 * @param pending all its pending events, oldest first
 */
record Outgoing(Outbox outbox, String id, long lastSequence, List<PendingEvent> pending) {
    static Outgoing of(Outbox outbox, Document document) {
        return new Outgoing(
                outbox,
                document.getString("_id"),
                document.get(Stored.LAST_SEQUENCE, Number.class).longValue(),
                Stored.pendingOf(document));
    }

    String key() {
        return outbox.collection().getNamespace().getCollectionName() + "/" + id;
    }
}
