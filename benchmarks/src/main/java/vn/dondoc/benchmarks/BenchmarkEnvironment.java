package vn.dondoc.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;
import vn.dondoc.platform.embedded.mongodb.EmbeddedMongo;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.standalone.LoggingSetup;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.ServiceEndpoints;
import vn.dondoc.standalone.services.TopicLayout;

/** What is measured on: a broker, an identity provider and databases of its own, all gone in the end. */
final class BenchmarkEnvironment implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final String databasePrefix =
            "bench_" + UUID.randomUUID().toString().substring(0, 8) + "_";
    private final EmbeddedBroker broker;
    private final RunningIdentity identity;
    private static final Map<String, String> SETTINGS =
            Map.of("dondoc.limits.enabled", "false", "dondoc.access.unknown-officials", "token");

    private final String mongoUri;
    private final MongoClient mongo;

    /** @param mongoUri of the store; empty for the embedded one */
    BenchmarkEnvironment(String mongoUri) {
        Path folder = temporaryFolder();
        open.push(() -> Utils.delete(folder.toFile()));
        LoggingSetup.logInto(folder.resolve("log"));
        broker = closeLater(EmbeddedBroker.start(folder.resolve("broker"), 0));
        broker.createTopics(TopicLayout.allTopics());
        this.mongoUri = mongoUri.isEmpty()
                ? closeLater(EmbeddedMongo.durable(folder.resolve("store"), 0)).connectionString()
                : mongoUri;
        identity = closeLater(RunningIdentity.start(new PortLayout(0), null));
        mongo = closeLater(MongoClients.create(this.mongoUri));
        open.push(this::dropDatabases);
        System.out.printf(
                "kho · store: %s, %d nhân · cores%n",
                mongoUri.isEmpty() ? "embedded" : "--mongodb",
                Runtime.getRuntime().availableProcessors());
    }

    private <T extends AutoCloseable> T closeLater(T part) {
        open.push(part);
        return part;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("dondoc-bench");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts these services, each once; a second call starts further instances. */
    RunningServices start(@Nullable Clock clock, DondocService... services) {
        return start(clock, Map.of(), services);
    }

    /** With some settings besides. */
    RunningServices start(@Nullable Clock clock, Map<String, String> more, DondocService... services) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        var wiring = new ConnectionSettings(broker.bootstrapServers(), mongoUri, databasePrefix, settings, clock)
                .trusting(identity);
        return closeLater(RunningServices.start(wiring, new PortLayout(0), services));
    }

    ServiceEndpoints endpointsOf(RunningServices services) {
        return services.endpoints(identity.address());
    }

    KafkaConnection kafka() {
        return KafkaConnection.open(broker.bootstrapServers());
    }

    EmbeddedBroker broker() {
        return broker;
    }

    MongoClient mongo() {
        return mongo;
    }

    String databasePrefix() {
        return databasePrefix;
    }

    MongoDatabase database(String name) {
        return mongo.getDatabase(databasePrefix + name);
    }

    static void await(String what, BooleanSupplier reached) {
        long begin = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new IllegalStateException("No sight of " + what + " within " + LIMIT);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void dropDatabases() {
        DondocService.databases(databasePrefix)
                .forEach(name -> mongo.getDatabase(name).drop());
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            closeQuietly(open.pop());
        }
    }

    @SuppressWarnings("IllegalCatch") // AutoCloseable declares it
    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
