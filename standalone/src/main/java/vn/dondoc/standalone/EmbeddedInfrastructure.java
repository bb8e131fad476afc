package vn.dondoc.standalone;

import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;
import vn.dondoc.platform.embedded.kafka.EmbeddedStartFailed;
import vn.dondoc.platform.embedded.mongodb.EmbeddedMongo;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.TopicLayout;

/** Broker and store of this JVM, on the data folder, with all topics. */
final class EmbeddedInfrastructure implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final EmbeddedMongo store;

    private EmbeddedInfrastructure(EmbeddedBroker broker, EmbeddedMongo store) {
        this.broker = broker;
        this.store = store;
    }

    /** @throws EmbeddedStartFailed with a sentence, when the folder cannot be used */
    static EmbeddedInfrastructure start(DataHome home, PortLayout ports) {
        EmbeddedMongo store = EmbeddedMongo.durable(home.store(), ports.store());
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(home.broker(), ports.broker());
            broker.createTopics(TopicLayout.allTopics());
            return new EmbeddedInfrastructure(broker, store);
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
