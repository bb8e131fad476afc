package vn.dondoc.platform.messaging.consumer;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.event.CloudEventCodec;

/** Makes the consumer of a topic from a handler. The bean is named like the topic's word: {@code tasks}. */
public final class EventConsumerFactory {
    private final CloudEventCodec codec;
    private final MongoOperations mongo;
    private final MessagingMeters meters;
    private final FaultInjection faults;

    EventConsumerFactory(CloudEventCodec codec, MongoOperations mongo, MessagingMeters meters, FaultInjection faults) {
        this.codec = codec;
        this.mongo = mongo;
        this.meters = meters;
        this.faults = faults;
    }

    public <M extends Message> Consumer<org.springframework.messaging.Message<List<byte[]>>> perEvent(
            EventCatalog<M> catalog, EventHandler<M> handler) {
        return inBatches(catalog, new PerEventHandler<>(handler));
    }

    public <M extends Message> Consumer<org.springframework.messaging.Message<List<byte[]>>> inBatches(
            EventCatalog<M> catalog, BatchEventHandler<M> handler) {
        var collection = mongo.getCollection("consumed_" + catalog.topic().replace('.', '_'));
        return inBatches(catalog, new MongoProcessedSequences(collection), handler);
    }

    /** With sequences that the handler keeps itself, such as in the rows it writes. */
    public <M extends Message> Consumer<org.springframework.messaging.Message<List<byte[]>>> inBatches(
            EventCatalog<M> catalog, ProcessedSequences sequences, BatchEventHandler<M> handler) {
        var topicMeters = new ConsumerMeters(meters, catalog.topic());
        return new EventConsumer(
                catalog.topic(), new BatchProcessor<>(codec, catalog, sequences, handler, topicMeters, faults));
    }
}
