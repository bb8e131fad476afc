package vn.dondoc.platform.messaging.outbox;

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
import vn.dondoc.platform.messaging.event.CloudEventCodec;
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
        var outbox = new OutboxSource(mongo.getCollection("notes"), "topic");
        return new OutboxCollection<>(
                outbox,
                new DocumentMapping<>(mongo.getConverter(), Note.class),
                new OutboxUpdate(Note.catalog("topic"), codec),
                relay,
                FaultInjection.NONE);
    }

    @Test
    void anEventStoredBetweenSendingAndClearingStaysInItsDocument() {
        var release = new CountDownLatch(1);
        var settings = NoteService.Settings.fresh().withFaults(SentOnceIT.holding("busy", release));
        try (var service = NoteService.start(settings)) {
            service.write("busy");
            var other = ofAnInstanceThatSendsNothing(service);
            var loaded = other.find("busy").orElseThrow();
            other.update(loaded, new Note("busy", "2"), List.of(Note.changed("2")), NoteService.newContext());
            release.countDown();

            Waiting.until(
                    "both events",
                    () -> new ObservedTopic(settings.topic()).firstOccurrences().get("busy"),
                    List.of(1L, 2L)::equals);
        }
    }
}
