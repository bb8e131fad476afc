package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.messaging.audit.AuditedForm;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;
import vn.dondoc.platform.messaging.outbox.OutboxSource.PendingEvents;
import vn.dondoc.platform.testing.Waiting;

/** Repeats on the topic are allowed, and there are none where nothing went wrong. */
class SentOnceIT {
    private static final OutboxTopics TOPICS = OutboxTopics.of(Note.catalog("topic"));
    private static final OutboxEvent EVENT = new OutboxEvent(1, "type", Instant.EPOCH, Trace.of("test"), "{}");

    private static List<String> sent(NoteService.Settings settings) {
        return new ObservedTopic(settings.topic())
                .records().stream()
                        .map(record -> ObservedTopic.header(record, "ce_id"))
                        .toList();
    }

    private static boolean isCleared(NoteService service, String id) {
        return service.notes().find(id).orElseThrow().pending().isEmpty();
    }

    /** Holds the event between Kafka's acknowledgement and the clearing, so that it stands in its document. */
    static FaultInjection holding(String id, CountDownLatch release) {
        return (step, at) -> {
            if (step == FaultInjection.Step.SENT && at.equals(id)) {
                try {
                    release.await();
                } catch (InterruptedException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        };
    }

    @Test
    void aDocumentLoadedBeforeItsOutboxWasEmptiedSendsNothingAgain() {
        var release = new CountDownLatch(1);
        var settings = NoteService.Settings.fresh();
        try (var service = NoteService.start(settings.withFaults(holding("early", release)))) {
            service.write("early");
            var loaded = service.notes().find("early").orElseThrow();
            assertThat(loaded.pending()).hasSize(1);
            release.countDown();
            Waiting.until("an empty outbox", () -> isCleared(service, "early"));

            service.notes()
                    .update(loaded, new Note("early", "2"), List.of(Note.changed("2")), NoteService.newContext());

            Waiting.until("an empty outbox again", () -> isCleared(service, "early"));
            assertThat(sent(settings)).containsExactly("early:1", "early:2");
        }
    }

    @Test
    void eventsThatAnotherInstanceIsSendingAreLeftToIt() {
        var release = new CountDownLatch(1);
        var settings = NoteService.Settings.fresh();
        try (var one = NoteService.start(settings.withFaults(holding("slow", release)));
                var other = NoteService.start(settings.with(NoteService.TAKE_OVER_AFTER + "1h"))) {
            one.write("slow");
            Waiting.until("the other to find it", () -> other.meter("dondoc.outbox.pending") >= 1);
            // behind whatever the other had to send
            other.write("fence");
            Waiting.until("the fence", () -> isCleared(other, "fence"));
            release.countDown();

            Waiting.until("an empty outbox", () -> isCleared(one, "slow"));
            assertThat(sent(settings)).containsExactlyInAnyOrder("slow:1", "fence:1");
        }
    }

    /** Whoever waited for room would otherwise store events that others take for left behind. */
    @Test
    void eventsAreDatedWhenThereIsRoomForThem() throws InterruptedException {
        var producer = new MockProducer<>(
                false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        var codec = new CloudEventCodec("urn:test");
        try (var service = NoteService.start(NoteService.Settings.fresh());
                var relay = new OutboxRelay(
                        producer, codec, new MessagingMeters(new SimpleMeterRegistry()), FaultInjection.NONE)) {
            var mongo = service.bean(MongoOperations.class);
            var outbox = new OutboxSource(mongo.getCollection("crowded"), TOPICS);
            var notes = new OutboxCollection<>(
                    outbox,
                    new DocumentMapping<>(mongo.getConverter(), Note.class),
                    new OutboxUpdate("crowded", TOPICS, codec, AuditedForm.of(Note.class)),
                    relay,
                    FaultInjection.NONE);
            IntStream.range(0, 4_000)
                    .forEach(i -> relay.publish(
                            new PendingEvents(outbox, "other-" + i, "crowded/other-" + i, 1, List.of(EVENT))));

            var storing = Thread.ofPlatform()
                    .start(() -> notes.insertAll(
                            List.of(new DocumentInsert<>(new Note("late", "1"), List.of(Note.written("1")))),
                            NoteService.newContext()));
            Waiting.until("it to wait for room", () -> storing.getState() == Thread.State.TIMED_WAITING);
            Instant roomFrom = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            Waiting.until("room", () -> completeAll(producer) && !storing.isAlive());

            assertThat(waitingSince(outbox, "late")).isAfterOrEqualTo(roomFrom);
        }
    }

    private static boolean completeAll(MockProducer<?, ?> producer) {
        while (producer.completeNext()) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static Instant waitingSince(OutboxSource outbox, String id) {
        Document stored = outbox.collection().find(new Document("_id", id)).first();
        assertThat(stored).isNotNull();
        return stored.get("outbox", Document.class).getDate("since").toInstant();
    }
}
