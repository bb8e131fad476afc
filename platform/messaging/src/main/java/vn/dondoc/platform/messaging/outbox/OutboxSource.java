package vn.dondoc.platform.messaging.outbox;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/** A collection whose documents carry events, and the topics these go to. */
record OutboxSource(MongoCollection<Document> collection, OutboxTopics topics) {

    /**
     * What waits in one document.
     *
     * @param lastPosition up to which everything is published when these are
     * @param events all its pending events, oldest first
     */
    record PendingEvents(OutboxSource outbox, String id, long lastPosition, List<OutboxEvent> events) {
        static PendingEvents of(OutboxSource outbox, Document document) {
            Document waiting = document.get(VersionedDocument.OUTBOX, Document.class);
            return new PendingEvents(
                    outbox,
                    document.getString("_id"),
                    waiting.get(VersionedDocument.LAST, Number.class).longValue(),
                    VersionedDocument.pendingOf(document));
        }

        String key() {
            return outbox.collection().getNamespace().getCollectionName() + "/" + id;
        }
    }
}
