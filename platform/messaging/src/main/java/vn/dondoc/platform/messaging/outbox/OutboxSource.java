package vn.dondoc.platform.messaging.outbox;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/** A collection whose documents carry events, and the topics these go to. */
record OutboxSource(MongoCollection<Document> collection, OutboxTopics topics) {

    /**
     * What waits in one document.
     *
     * @param stream of the document's audit trail
     * @param lastPosition up to which everything is published when these are
     * @param events all its pending events, oldest first
     */
    record PendingEvents(OutboxSource outbox, String id, String stream, long lastPosition, List<OutboxEvent> events) {
        static PendingEvents of(OutboxSource outbox, Document document) {
            Document waiting = document.get(VersionedDocument.OUTBOX, Document.class);
            String id = document.getString("_id");
            return new PendingEvents(
                    outbox,
                    id,
                    AuditTrail.nameOf(document.get(VersionedDocument.AUDIT, Document.class), keyOf(outbox, id)),
                    waiting.get(VersionedDocument.LAST, Number.class).longValue(),
                    VersionedDocument.pendingOf(document));
        }

        String key() {
            return keyOf(outbox, id);
        }

        private static String keyOf(OutboxSource outbox, String id) {
            return AuditTrail.streamOf(outbox.collection().getNamespace().getCollectionName(), id);
        }
    }
}
