package vn.dondoc.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicAdmin;
import vn.dondoc.platform.embedded.kafka.TopicSpec;

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

    /** Creates the topics that are missing, and that of the audit trail, which every service writes. */
    public static void createTopics(TopicSpec... topics) {
        var trail = new TopicSpec(Topics.AUDIT, Topics.PARTITIONS);
        TopicAdmin.createTopics(
                bootstrapServers(),
                Stream.concat(Stream.of(topics), Stream.of(trail)).distinct().toList());
    }

    /** Lets a consumer group that has not read yet begin behind what is in the topics by now; any other group goes on. */
    public static void skipWhatIsThere(String group, String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            if (admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .isEmpty()) {
                admin.alterConsumerGroupOffsets(group, endOffsets(admin, List.of(topics)))
                        .all()
                        .get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("The broker did not move the group " + group, failure);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> endOffsets(Admin admin, List<String> topics)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        end -> new OffsetAndMetadata(end.getValue().offset())));
    }
}
