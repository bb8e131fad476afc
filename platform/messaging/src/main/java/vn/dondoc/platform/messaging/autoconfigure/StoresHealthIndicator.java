package vn.dondoc.platform.messaging.autoconfigure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Whether the store and the broker answer, also in a service that only sends. Both are asked at the same time and neither is
 * waited for longer than {@link #PATIENCE}: their clients by themselves wait for up to a minute, and whoever asks for
 * readiness would take the silence for a dead process.
 */
final class StoresHealthIndicator implements HealthIndicator, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final MongoOperations mongo;
    private final Admin kafka;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    StoresHealthIndicator(MongoOperations mongo, Admin kafka) {
        this.mongo = mongo;
        this.kafka = kafka;
    }

    @Override
    public Health health() {
        CompletableFuture<Status> store = ask(() -> mongo.executeCommand(new Document("hello", 1)));
        CompletableFuture<Status> broker =
                ask(() -> kafka.describeCluster().clusterId().get());
        return Health.status(isUp(store) && isUp(broker) ? Status.UP : Status.DOWN)
                .withDetail("mongodb", store.join().getCode())
                .withDetail("kafka", broker.join().getCode())
                .build();
    }

    private static boolean isUp(CompletableFuture<Status> answer) {
        return answer.join().equals(Status.UP);
    }

    private CompletableFuture<Status> ask(Callable<?> question) {
        var answer = new CompletableFuture<Status>();
        threads.execute(() -> answer.complete(answerOf(question)));
        return answer.completeOnTimeout(Status.DOWN, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("IllegalCatch") // whatever is thrown means that there is no answer to work with
    private static Status answerOf(Callable<?> question) {
        try {
            question.call();
            return Status.UP;
        } catch (Exception _) {
            return Status.DOWN;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        kafka.close(Duration.ZERO);
    }
}
