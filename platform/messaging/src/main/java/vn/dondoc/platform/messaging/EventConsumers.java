package vn.dondoc.platform.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Message;

/** Makes the consumer of a topic from a handler. The bean is named like the topic's word: {@code tasks}. */
public final class EventConsumers {
    private final EventCodec codec;
    private final MongoOperations mongo;
    private final MessagingMeters meters;
    private final FaultPoint faults;

    EventConsumers(EventCodec codec, MongoOperations mongo, MessagingMeters meters, FaultPoint faults) {
        this.codec = codec;
        this.mongo = mongo;
        this.meters = meters;
        this.faults = faults;
    }

    public <M extends Message> Consumer<org.springframework.messaging.Message<List<byte[]>>> each(
            EventCatalog<M> catalog, EventHandler<M> handler) {
        return batches(catalog, new OneByOne<>(handler));
    }

    public <M extends Message> Consumer<org.springframework.messaging.Message<List<byte[]>>> batches(
            EventCatalog<M> catalog, BatchHandler<M> handler) {
        var collection = mongo.getCollection("consumed_" + catalog.topic().replace('.', '_'));
        return batches(catalog, new MongoSequenceGuard(collection), handler);
    }

    /** With a guard of the handler's own, such as the rows it writes. */
    public <M extends Message> Consumer<org.springframework.messaging.Message<List<byte[]>>> batches(
            EventCatalog<M> catalog, SequenceGuard guard, BatchHandler<M> handler) {
        var topicMeters = new ConsumptionMeters(meters, catalog.topic());
        return new EventConsumer(
                catalog.topic(), new Consumption<>(codec, catalog, guard, handler, topicMeters, faults));
    }
}
