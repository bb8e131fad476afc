package vn.dondoc.platform.testing;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dondoc.platform.embedded.TopicSpec;
import vn.dondoc.platform.embedded.Topics;

/**
 * The broker and the store of this JVM's tests, started at first use and shared by all of them.
 *
 * <p>{@code DONDOC_TEST_STORES} (environment or system property) says which: {@code embedded} or {@code containers}.
 * Without it the store is {@code DONDOC_TEST_MONGODB_URI} when that is set, else containers when Docker answers, else
 * embedded. The first line printed names them.
 */
public final class TestStores {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private TestStores() {}

    /** Started once; a failure is thrown at every use. */
    private static final class Shared {
        static final StoreSet STORES = StoreSet.start();
    }

    public static String bootstrapServers() {
        return Shared.STORES.bootstrapServers();
    }

    /** The store's address with this database in it. */
    public static String mongoUri(String databaseName) {
        return MongoUris.withDatabase(Shared.STORES.mongoUri(), databaseName);
    }

    /** The name of a database nobody else uses, so that suites do not disturb each other. */
    public static String freshDatabase() {
        return "test_" + RUN + "_" + DATABASES.incrementAndGet();
    }

    /** Creates those that are missing. */
    public static void createTopics(TopicSpec... topics) {
        Topics.create(bootstrapServers(), List.of(topics));
    }
}
