package vn.dondoc.platform.messaging;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.EventCatalog;

/** Opens the collections whose documents carry their outbox. */
public final class Outboxes {
    private final MongoOperations mongo;
    private final EventCodec codec;
    private final Relay relay;
    private final OutboxPoller poller;

    Outboxes(MongoOperations mongo, EventCodec codec, Relay relay, OutboxPoller poller) {
        this.mongo = mongo;
        this.codec = codec;
        this.relay = relay;
        this.poller = poller;
    }

    /** The collection of that name; its events belong to the catalog and go to the catalog's topic. */
    public <D> OutboxCollection<D> collection(String name, Class<D> documentType, EventCatalog<?> catalog) {
        var collection = mongo.getCollection(name);
        collection.createIndex(Indexes.ascending(Stored.OUTBOX + ".since"), new IndexOptions().sparse(true));
        var outbox = new Outbox(collection, catalog.topic());
        poller.watch(outbox);
        return new OutboxCollection<>(mongo, outbox, documentType, new OutboxWriter(catalog, codec), relay);
    }
}
