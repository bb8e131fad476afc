package vn.dondoc.standalone;

import vn.dondoc.platform.embedded.EmbeddedBroker;
import vn.dondoc.platform.embedded.EmbeddedStartFailed;
import vn.dondoc.platform.embedded.EmbeddedStore;
import vn.dondoc.standalone.services.Ports;
import vn.dondoc.standalone.services.TopicLayout;

/** Broker and store of this JVM, on the data folder, with all topics. */
final class Stores implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;

    private Stores(EmbeddedBroker broker, EmbeddedStore store) {
        this.broker = broker;
        this.store = store;
    }

    /** @throws EmbeddedStartFailed with a sentence, when the folder cannot be used */
    static Stores start(DataHome home, Ports ports) {
        EmbeddedStore store = EmbeddedStore.durable(home.store(), ports.store());
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(home.broker(), ports.broker());
            broker.createTopics(TopicLayout.all());
            return new Stores(broker, store);
        } catch (EmbeddedStartFailed e) {
            store.close();
            throw e;
        }
    }

    String brokers() {
        return broker.bootstrapServers();
    }

    String mongoUri() {
        return store.connectionString();
    }

    @Override
    public void close() {
        broker.close();
        store.close();
    }
}
