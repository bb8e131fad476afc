package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.messaging.audit.AuditedForm;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;
import vn.dondoc.platform.testing.Waiting;

class OutboxClearingIT {
    private final CloudEventCodec codec = new CloudEventCodec("urn:test");

    /** Another instance, which dies before it sends anything: its relay's Kafka never answers. */
    private OutboxCollection<Note> ofAnInstanceThatSendsNothing(NoteService service) {
        var producer = new MockProducer<>(
                false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        var relay =
                new OutboxRelay(producer, codec, new MessagingMeters(new SimpleMeterRegistry()), FaultInjection.NONE);
        var mongo = service.bean(MongoOperations.class);
        var outbox = new OutboxSource(mongo.getCollection("notes"), OutboxTopics.of(Note.catalog("topic")));
        return new OutboxCollection<>(
                outbox,
                new DocumentMapping<>(mongo.getConverter(), Note.class),
                new OutboxUpdate("notes", OutboxTopics.of(Note.catalog("topic")), codec, AuditedForm.of(Note.class)),
                relay,
                FaultInjection.NONE);
    }

    private static FaultInjection holdingAndTelling(CountDownLatch release, CountDownLatch cleared) {
        FaultInjection holding = SentOnceIT.holding("busy", release);
        return (step, id) -> {
            holding.reached(step, id);
            if (step == FaultInjection.Step.CLEARED) {
                cleared.countDown();
            }
        };
    }

    @Test
    void anEventStoredBetweenSendingAndClearingStaysInItsDocument() {
        var settings = NoteService.Settings.fresh();
        var release = new CountDownLatch(1);
        var cleared = new CountDownLatch(1);
        // its poller would find the event, and send it before anything is cleared
        var unpolled = settings.with(NoteService.POLL_INTERVAL + "1h").withFaults(holdingAndTelling(release, cleared));
        try (var service = NoteService.start(unpolled)) {
            service.write("busy");
            var other = ofAnInstanceThatSendsNothing(service);
            var loaded = other.find("busy").orElseThrow();
            other.update(loaded, new Note("busy", "2"), List.of(Note.changed("2")), NoteService.newContext());
            release.countDown();

            Waiting.until("the clearing", cleared::getCount, Long.valueOf(0)::equals);
            assertThat(service.notes().find("busy").orElseThrow().pending())
                    .extracting(OutboxEvent::sequence)
                    .contains(2L);
        }
        try (var _ = NoteService.start(settings)) {
            Waiting.until(
                    "both events",
                    () -> new ObservedTopic(settings.topic()).firstOccurrences().get("busy"),
                    List.of(1L, 2L)::equals);
        }
    }
}
