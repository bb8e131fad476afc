package vn.dondoc.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;
import vn.dondoc.platform.embedded.mongodb.EmbeddedMongo;

/** A running broker and a running store, with the line that names them in the log. */
record StoreSet(String bootstrapServers, String mongoUri) {
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.0";
    private static final String MONGO_IMAGE = "mongo:8.0";
    private static final String EMBEDDED_BROKER = "embedded Kafka 4.2.2";

    static StoreSet start() {
        String choice = settingOrNone("DONDOC_TEST_STORES");
        String uri = settingOrNone("DONDOC_TEST_MONGODB_URI");
        return switch (choice == null ? "" : choice.toLowerCase(Locale.ROOT)) {
            case "embedded" -> embedded();
            case "containers" -> containers();
            case "" ->
                uri != null
                        ? onServer(uri)
                        : DockerImages.available(KAFKA_IMAGE, MONGO_IMAGE) ? containers() : embedded();
            default ->
                throw new IllegalArgumentException("DONDOC_TEST_STORES is " + choice + ": say embedded or containers");
        };
    }

    private static @Nullable String settingOrNone(String name) {
        String value = System.getProperty(name, System.getenv(name));
        return value == null || value.isBlank() ? null : value;
    }

    private static StoreSet embedded() {
        printChoice(EMBEDDED_BROKER, "embedded (mongo-java-server 1.47.0)");
        EmbeddedMongo store = EmbeddedMongo.inMemory();
        return new StoreSet(embeddedBroker(), store.connectionString());
    }

    private static StoreSet onServer(String uri) {
        printChoice(EMBEDDED_BROKER, "the MongoDB-compatible server of DONDOC_TEST_MONGODB_URI");
        return new StoreSet(embeddedBroker(), uri);
    }

    @SuppressWarnings("resource") // they live as long as the JVM; Testcontainers removes them
    private static StoreSet containers() {
        printChoice("container " + KAFKA_IMAGE, "container " + MONGO_IMAGE);
        KafkaContainer broker = new KafkaContainer(KAFKA_IMAGE);
        MongoDBContainer store = new MongoDBContainer(MONGO_IMAGE);
        Stream.of(broker, store).parallel().forEach(container -> container.start());
        return new StoreSet(broker.getBootstrapServers(), store.getConnectionString());
    }

    private static String embeddedBroker() {
        try {
            Path folder = Files.createTempDirectory("dondoc-test-broker");
            EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                deleteFolder(folder);
            }));
            return broker.bootstrapServers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + " (" + e + ")");
        }
    }

    private static void printChoice(String broker, String store) {
        System.out.println("Stores: broker " + broker + ", store " + store);
    }
}
