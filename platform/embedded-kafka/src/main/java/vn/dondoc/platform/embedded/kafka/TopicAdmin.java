package vn.dondoc.platform.embedded.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics on a broker of one node, wherever it runs. */
public final class TopicAdmin {
    private static final long LIMIT_SECONDS = 60;

    private TopicAdmin() {}

    /** Creates the topics that are missing and leaves the others alone, so calling it again is harmless. */
    public static void createTopics(String bootstrapServers, Collection<TopicSpec> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<String, KafkaFuture<Void>> results = admin.createTopics(
                            topics.stream().map(TopicAdmin::withoutReplicas).toList())
                    .values();
            results.forEach(TopicAdmin::awaitCreation);
            awaitLeaders(admin, topics.stream().map(TopicSpec::name).toList());
        }
    }

    /** A topic is created before the broker serves it; who sends or reads at once would be turned away. */
    private static void awaitLeaders(Admin admin, List<String> topics) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!allHaveLeaders(admin, topics)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Topics were created but are not served: " + topics);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static boolean allHaveLeaders(Admin admin, List<String> topics) {
        try {
            return admin.describeTopics(topics).allTopicNames().get(LIMIT_SECONDS, TimeUnit.SECONDS).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .noneMatch(partition ->
                            partition.leader() == null || partition.leader().isEmpty());
        } catch (ExecutionException | TimeoutException _) {
            return false; // not known to the broker yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for topics " + topics, e);
        }
    }

    private static NewTopic withoutReplicas(TopicSpec topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config());
    }

    private static void awaitCreation(String topic, KafkaFuture<Void> result) {
        try {
            result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topic " + topic + " was not created", e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("Topic " + topic + " was not created in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topic " + topic, e);
        }
    }
}
