package vn.dondoc.platform.embedded.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this JVM: one KRaft node that is broker and controller, on the loopback address only. What it
 * acknowledged is there after the next start on the same folder, also when the process was killed; the port may differ.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final String LOG_FOLDER = "kafka";
    private static final int PORT_ATTEMPTS = 3;

    private final DataFolder folder;
    private final KafkaRaftServer server;
    private final Ports ports;

    private EmbeddedBroker(DataFolder folder, KafkaRaftServer server, Ports ports) {
        this.folder = folder;
        this.server = server;
        this.ports = ports;
    }

    /** @param local where whoever is on this machine may do everything; only a guarded broker listens there */
    private record Ports(int clients, int controller, int local) {
        static Ports of(int wanted) {
            int first = LocalPorts.findFree(3);
            return new Ports(wanted == 0 ? first : wanted, first + 1, first + 2);
        }

        boolean areFree() {
            return LocalPorts.firstTaken(controller, 2).isEmpty() && LocalPorts.isFree(clients);
        }
    }

    /**
     * Starts on the folder, which is made ready when it is new.
     *
     * @param port to listen on, 0 for any free one
     * @throws EmbeddedStartFailed if the port is taken or the folder is in use, foreign or damaged
     */
    public static EmbeddedBroker start(Path dataFolder, int port) {
        return start(dataFolder, port, Map.of());
    }

    /**
     * Starts a broker that asks its clients who they are, on a free port: for tests of what somebody may do.
     *
     * @param guard Kafka's settings of the listener {@code INTERNAL} and of the authorizer
     */
    public static EmbeddedBroker startGuarded(Path dataFolder, Map<String, String> guard) {
        return start(dataFolder, 0, guard);
    }

    private static EmbeddedBroker start(Path dataFolder, int port, Map<String, String> guard) {
        if (port != 0) {
            LocalPorts.requireFree(port, "Kafka broker");
        }
        DataFolder folder = DataFolder.open(dataFolder, Set.of(LOG_FOLDER, StorageFormatter.UNFINISHED));
        try {
            Path logFolder = folder.resolve(LOG_FOLDER);
            StorageFormatter.ensureFormatted(logFolder);
            return startOn(folder, logFolder, port, guard);
        } catch (EmbeddedStartFailed e) {
            folder.close();
            throw e;
        } catch (IOException e) {
            folder.close();
            throw new EmbeddedStartFailed("The broker's data folder " + folder + " cannot be written (" + e + ").", e);
        }
    }

    private static EmbeddedBroker startOn(DataFolder folder, Path logFolder, int port, Map<String, String> guard) {
        int attempts = port == 0 ? PORT_ATTEMPTS : 1;
        for (int attempt = 1; ; attempt++) {
            Ports ports = Ports.of(port);
            try {
                return new EmbeddedBroker(folder, startServer(logFolder, ports, guard), ports);
            } catch (EmbeddedStartFailed e) {
                // a free port may be taken by another program between being found and being used
                if (attempt == attempts || ports.areFree()) {
                    throw e;
                }
                log.info("Broker port {} was taken meanwhile, trying another", ports.clients());
            }
        }
    }

    @SuppressWarnings("IllegalCatch") // the server throws whatever it met: all of it means the folder cannot be used
    private static KafkaRaftServer startServer(Path logFolder, Ports ports, Map<String, String> guard) {
        Map<String, String> plain = BrokerProperties.of(logFolder, ports.clients(), ports.controller());
        Map<String, String> settings =
                guard.isEmpty() ? plain : BrokerProperties.guarded(plain, ports.clients(), ports.local(), guard);
        return withoutHalting(() -> {
            KafkaRaftServer server = null;
            try {
                server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
                server.startup();
                return server;
            } catch (RuntimeException | Error e) {
                if (server != null) {
                    server.shutdown();
                }
                throw new EmbeddedStartFailed(
                        "The broker does not start on the data folder " + logFolder.getParent()
                                + ": its files are damaged or not a broker's (" + e.getMessage()
                                + "). Restore the folder, or start anew with an empty one.",
                        e);
            }
        });
    }

    /** Kafka ends the JVM when its storage fails; while starting, a sentence to the caller is the better answer. */
    private static KafkaRaftServer withoutHalting(Supplier<KafkaRaftServer> start) {
        Exit.Procedure refuse = (code, message) -> {
            throw new IllegalStateException(message == null ? "storage failed with code " + code : message);
        };
        Exit.setHaltProcedure(refuse);
        Exit.setExitProcedure(refuse);
        try {
            return start.get();
        } finally {
            Exit.resetHaltProcedure();
            Exit.resetExitProcedure();
        }
    }

    /** {@code host:port} for clients. */
    public String bootstrapServers() {
        return LocalPorts.HOST + ":" + ports.clients();
    }

    /** {@code host:port} of a guarded broker for whoever sets its users and rights. */
    public String localServers() {
        return LocalPorts.HOST + ":" + ports.local();
    }

    /** Creates the topics that are missing and leaves the others alone, so calling it again is harmless. */
    public void createTopics(Collection<TopicSpec> topics) {
        TopicAdmin.createTopics(bootstrapServers(), topics);
    }

    /** Stops in order; clients should be closed before. Safe to call twice. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
