package vn.dondoc.platform.embedded.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.platform.embedded.kafka.EmbeddedStartFailed;
import vn.dondoc.platform.embedded.kafka.LocalPorts;

class EmbeddedMongoIT {

    @Nested
    class UnderContention {
        private EmbeddedMongo store;
        private MongoClient client;
        private MongoCollection<Document> documents;

        @BeforeEach
        void start() {
            store = EmbeddedMongo.inMemory();
            client = MongoClients.create(store.connectionString());
            documents = client.getDatabase("d").getCollection("documents");
        }

        @AfterEach
        void stop() {
            client.close();
            store.close();
        }

        @Test
        void competingCompareAndSetsAreCountedOnceEach() throws Exception {
            int threads = 16;
            int each = 50;
            documents.insertOne(new Document("_id", "counter").append("version", 0));

            inParallel(threads, _ -> {
                for (int done = 0; done < each; ) {
                    int seen = documents.find(eq("counter")).first().getInteger("version");
                    var result = documents.updateOne(
                            and(eq("_id", "counter"), eq("version", seen)), Updates.inc("version", 1));
                    done += (int) result.getModifiedCount();
                }
                return null;
            });

            assertThat(documents.find(eq("counter")).first().getInteger("version"))
                    .isEqualTo(threads * each);
        }

        @Test
        void oneOfManyGuardedUpsertsWins() throws Exception {
            List<Boolean> applied = inParallel(16, _ -> {
                try {
                    documents.updateOne(
                            and(eq("_id", "row"), new Document("sequence", new Document("$lt", 7))),
                            Updates.set("sequence", 7),
                            new UpdateOptions().upsert(true));
                    return true;
                } catch (MongoWriteException e) {
                    assertThat(e.getCode()).isEqualTo(11000);
                    return false;
                }
            });

            assertThat(applied).containsOnlyOnce(true);
        }

        @Test
        void readersNeverSeeHalfAnUpdate() throws Exception {
            documents.insertOne(new Document("_id", "pair").append("a", 0).append("b", new Document("c", 0)));
            AtomicBoolean done = new AtomicBoolean();

            inParallel(4, thread -> {
                for (int i = 1; thread == 0 && i <= 1_000; i++) {
                    documents.updateOne(eq("pair"), Updates.combine(Updates.set("a", i), Updates.set("b.c", i)));
                }
                done.compareAndSet(false, thread == 0);
                while (!done.get()) {
                    Document seen = documents.find(eq("pair")).first();
                    assertThat(seen.get("b", Document.class).getInteger("c")).isEqualTo(seen.getInteger("a"));
                }
                return null;
            });
        }

        @Test
        void indexesAreCreatedWhileOthersWrite() throws Exception {
            inParallel(8, thread -> {
                for (int i = 0; i < 50; i++) {
                    documents.createIndex(Indexes.ascending("field" + i % 7), new IndexOptions().sparse(true));
                    documents.insertOne(new Document("_id", thread + "-" + i).append("field" + i % 7, i));
                }
                return null;
            });

            assertThat(documents.countDocuments(eq("field3", 3))).isEqualTo(8);
            assertThat(documents.listIndexes()).hasSize(8);
        }

        private <T> List<T> inParallel(int threads, Numbered<T> work) throws Exception {
            try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
                List<Callable<T>> calls = IntStream.range(0, threads)
                        .<Callable<T>>mapToObj(thread -> () -> work.run(thread))
                        .toList();
                List<T> results = new ArrayList<>();
                for (Future<T> result : executor.invokeAll(calls)) {
                    results.add(result.get());
                }
                return results;
            }
        }
    }

    /** Work that knows which thread it is. */
    @FunctionalInterface
    interface Numbered<T> {
        T run(int thread) throws Exception;
    }

    @Nested
    class Durable {
        @TempDir
        Path folder;

        @Test
        void aDurableStoreAnswersHello() {
            try (EmbeddedMongo store = EmbeddedMongo.durable(folder, 0);
                    MongoClient client = MongoClients.create(store.connectionString())) {
                Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

                assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
                assertThat(hello.getDate("localTime").toInstant()).isBetween(before, Instant.now());
            }
        }

        @Test
        void anUnorderedInsertReportsEachRefusedDocument() {
            try (EmbeddedMongo store = EmbeddedMongo.durable(folder, 0);
                    MongoClient client = MongoClients.create(store.connectionString())) {
                var documents = client.getDatabase("d").getCollection("c");
                documents.insertOne(new Document("_id", 1));

                List<Document> three = IntStream.range(0, 3)
                        .mapToObj(id -> new Document("_id", id))
                        .toList();

                assertThatExceptionOfType(MongoBulkWriteException.class)
                        .isThrownBy(() -> documents.insertMany(three, new InsertManyOptions().ordered(false)))
                        .satisfies(e -> {
                            assertThat(e.getWriteErrors())
                                    .singleElement()
                                    .satisfies(error ->
                                            assertThat(error.getIndex()).isEqualTo(1));
                            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
                        });
                assertThat(documents.countDocuments()).isEqualTo(3);
            }
        }

        @Test
        void documentsAndIndexesOutliveARestartOnAnotherPort() {
            write(documents -> {
                documents.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
                documents.createIndex(Indexes.ascending("since"), new IndexOptions().sparse(true));
                documents.insertOne(new Document("_id", "a").append("number", 1).append("since", 5));
            });

            write(documents -> {
                assertThat(documents.find(eq("since", 5)).first()).containsEntry("_id", "a");
                assertThat(documents.listIndexes()).hasSize(3);
                assertThatThrownBy(() -> documents.insertOne(new Document("_id", "b").append("number", 1)))
                        .isInstanceOf(MongoWriteException.class);
                documents.drop();
            });

            write(documents -> assertThat(documents.countDocuments()).isZero());
        }

        private void write(Consumer<MongoCollection<Document>> work) {
            try (EmbeddedMongo store = EmbeddedMongo.durable(folder, 0);
                    MongoClient client = MongoClients.create(store.connectionString())) {
                work.accept(client.getDatabase("d").getCollection("c"));
            }
        }
    }

    @Nested
    class RefusesToStart {
        @TempDir
        Path folder;

        @Test
        void aStoreRefusesAFolderInUse() {
            try (EmbeddedMongo _ = EmbeddedMongo.durable(folder, 0)) {
                assertRefused(0, "in use");
            }
        }

        @Test
        void aStoreRefusesATakenPort() throws Exception {
            try (ServerSocket other = new ServerSocket(0, 1, LocalPorts.ADDRESS)) {
                assertRefused(other.getLocalPort(), "taken");
            }
        }

        @Test
        void aStoreRefusesAFolderOfSomethingElse() throws Exception {
            Files.writeString(folder.resolve("letter.txt"), "Kính gửi");

            assertRefused(0, "letter.txt");
        }

        @Test
        void aStoreRefusesADamagedFile() throws Exception {
            EmbeddedMongo.durable(folder, 0).close();
            Files.writeString(folder.resolve("store.mv"), "not a store ".repeat(2_000));

            assertRefused(0, "damaged");
        }

        private void assertRefused(int port, String reason) {
            assertThatThrownBy(() -> EmbeddedMongo.durable(folder, port))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessageContaining(reason);
        }
    }
}
