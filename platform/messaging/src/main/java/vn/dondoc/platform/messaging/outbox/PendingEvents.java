package vn.dondoc.platform.messaging.outbox;

import java.util.List;
import org.bson.Document;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/**
 * What waits in one document.
 *
 * @param lastSequence of the aggregate when the document was seen
 * @param events all its pending events, oldest first
 */
record PendingEvents(OutboxSource outbox, String id, long lastSequence, List<OutboxEvent> events) {
    static PendingEvents of(OutboxSource outbox, Document document) {
        return new PendingEvents(
                outbox,
                document.getString("_id"),
                document.get(VersionedDocument.LAST_SEQUENCE, Number.class).longValue(),
                VersionedDocument.pendingOf(document));
    }

    String key() {
        return outbox.collection().getNamespace().getCollectionName() + "/" + id;
    }
}
