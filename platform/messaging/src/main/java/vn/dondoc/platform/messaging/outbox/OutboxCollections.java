package vn.dondoc.platform.messaging.outbox;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.audit.AuditedForm;
import vn.dondoc.platform.messaging.event.CloudEventCodec;

/** Opens the collections whose documents carry their outbox. */
public final class OutboxCollections {
    private final MongoOperations mongo;
    private final CloudEventCodec codec;
    private final OutboxRelay relay;
    private final OutboxPoller poller;
    private final FaultInjection faults;

    OutboxCollections(
            MongoOperations mongo,
            CloudEventCodec codec,
            OutboxRelay relay,
            OutboxPoller poller,
            FaultInjection faults) {
        this.mongo = mongo;
        this.codec = codec;
        this.relay = relay;
        this.poller = poller;
        this.faults = faults;
    }

    /** The collection of that name; each of its events belongs to one of the catalogs and goes to that one's topic. */
    public <D> OutboxCollection<D> collection(String name, Class<D> documentType, EventCatalog<?>... catalogs) {
        var collection = mongo.getCollection(name);
        collection.createIndex(Indexes.ascending(VersionedDocument.OUTBOX + ".since"), new IndexOptions().sparse(true));
        var topics = OutboxTopics.of(catalogs);
        var outbox = new OutboxSource(collection, topics);
        poller.watch(outbox);
        var mapping = new DocumentMapping<>(mongo.getConverter(), documentType);
        return new OutboxCollection<>(
                outbox, mapping, new OutboxUpdate(name, topics, codec, AuditedForm.of(documentType)), relay, faults);
    }
}
