package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.observability.MeterNames;
import vn.dondoc.platform.testing.Waiting;

class OutboxPollerTests {
    /** Nobody listens at port 1. */
    private static final String NOWHERE = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=10";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MessagingMeters meters = new MessagingMeters(registry);

    private double age() {
        return registry.get(MeterNames.OUTBOX_OLDEST_AGE).gauge().value();
    }

    @Test
    void theAgeOfTheOldestEventRisesWhileTheStoreIsAway() {
        try (var client = MongoClients.create(NOWHERE);
                var relay =
                        new OutboxRelay(new MockProducer<>(), new CloudEventCodec("urn:test"), meters, (_, _) -> {});
                var poller = new OutboxPoller(relay, meters, Duration.ofMillis(10), Duration.ofSeconds(1))) {
            poller.watch(new OutboxSource(
                    client.getDatabase("none").getCollection("none"), OutboxTopics.of(Note.catalog("topic"))));

            double first = Waiting.until("an age", this::age, age -> age > 0);
            Waiting.until("a higher one", this::age, age -> age > first);
        }
    }

    @Test
    void theAgeOfTheOldestEventGoesOnFromTheOldestThatWasSeen() {
        meters.recordPending(3, Instant.now().minusSeconds(100));
        meters.recordUnreadable(Instant.now().minusSeconds(5));

        assertThat(age()).isGreaterThanOrEqualTo(100);
        assertThat(registry.get(MeterNames.OUTBOX_PENDING).gauge().value()).isEqualTo(3);
    }

    @Test
    void noAgeOfEventsIsShownWhenNoneWaits() {
        meters.recordUnreadable(Instant.now().minusSeconds(5));
        meters.recordPending(0, null);

        assertThat(age()).isZero();
    }
}
