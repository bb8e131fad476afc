package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;
import vn.dondoc.platform.messaging.outbox.OutboxSource.PendingEvents;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

/** An {@link Error} ends no loop of the outbox: sending, hearing from Kafka, clearing and polling go on after it. */
class OutboxErrorsIT {

    @ParameterizedTest
    @EnumSource(
            value = FaultInjection.Step.class,
            names = {"SENT", "CLEARED"})
    void allIsSentAndClearedAfterAnError(FaultInjection.Step step) {
        var failures = new AtomicInteger();
        var settings = NoteService.Settings.fresh().withFaults((at, id) -> {
            if (at == step && failures.getAndIncrement() < 3) {
                throw new OutOfMemoryError("as a test wants it");
            }
        });
        try (var service = NoteService.start(settings)) {
            List.of("one", "two", "three", "four").forEach(id -> isSentAndCleared(service, settings, id));
        }
    }

    @Test
    void thePollerGoesOnAfterAnError() {
        var isLost = new AtomicBoolean(true);
        var failures = new AtomicInteger();
        var settings = NoteService.Settings.fresh().withFaults((at, id) -> {
            if (at == FaultInjection.Step.SENT && isLost.getAndSet(false)) {
                // it stays in its document, so that the poller finds it
                throw new IllegalStateException("as a test wants it");
            }
            if (at == FaultInjection.Step.STORED
                    && Thread.currentThread().getName().equals("outbox-poller")
                    && failures.getAndIncrement() < 2) {
                throw new StackOverflowError("as a test wants it");
            }
        });
        try (var service = NoteService.start(settings)) {
            isSentAndCleared(service, settings, "late");
        }
    }

    @Test
    void whatCannotBeReadKeepsNoOtherEventWaiting() {
        var isLost = new AtomicBoolean(true);
        var settings = NoteService.Settings.fresh().withFaults((at, id) -> {
            if (at == FaultInjection.Step.SENT && isLost.getAndSet(false)) {
                throw new IllegalStateException("as a test wants it");
            }
        });
        try (var client = MongoClients.create(settings.uri());
                var service = NoteService.start(settings)) {
            // the oldest that waits, so each round begins with it
            client.getDatabase(new ConnectionString(settings.uri()).getDatabase())
                    .getCollection("notes")
                    .insertOne(new Document("_id", "broken")
                            .append(VersionedDocument.OUTBOX, new Document("since", Date.from(Instant.EPOCH))));
            isSentAndCleared(service, settings, "late");
        }
    }

    @Test
    void theAuditJournalGoesOnAfterAnError() {
        var isFirst = new AtomicBoolean(true);
        var settings = NoteService.Settings.fresh().withFaults((at, id) -> {
            if (at == FaultInjection.Step.STORED
                    && Thread.currentThread().getName().equals("audit-journal")
                    && isFirst.getAndSet(false)) {
                throw new StackOverflowError("as a test wants it");
            }
        });
        try (var service = NoteService.start(settings)) {
            var journal = service.bean(AuditJournal.class);

            assertThatThrownBy(() -> journal.record(AuditTrailIT.refused("unlucky")))
                    .isInstanceOf(OutboxFull.class);
            // it returns once the entry is stored
            assertThatCode(() -> journal.record(AuditTrailIT.refused("next"))).doesNotThrowAnyException();
        }
    }

    private static void isSentAndCleared(NoteService service, NoteService.Settings settings, String id) {
        service.write(id);
        Waiting.until(
                "the event of " + id,
                () -> new ObservedTopic(settings.topic()).firstOccurrences().containsKey(id));
        Waiting.until(
                "the outbox of " + id,
                () -> service.notes().find(id).orElseThrow().pending().isEmpty());
    }

    /** Fails at the first record, as a producer without memory does. */
    private static final class FailingProducer extends MockProducer<String, byte[]> {
        private final AtomicInteger sends = new AtomicInteger();

        FailingProducer() {
            super(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message, Callback callback) {
            if (sends.getAndIncrement() == 0) {
                throw new OutOfMemoryError("as a test wants it");
            }
            return super.send(message, callback);
        }
    }

    @Test
    void theSenderGoesOnAfterAnError() {
        var producer = new FailingProducer();
        var meters = new MessagingMeters(new SimpleMeterRegistry());
        try (var client = MongoClients.create(TestStores.mongoUri(TestStores.freshDatabase()));
                var relay = new OutboxRelay(producer, new CloudEventCodec("urn:test"), meters, FaultInjection.NONE)) {
            var outbox = new OutboxSource(
                    client.getDatabase("none").getCollection("none"), OutboxTopics.of(Note.catalog("topic")));
            var event = new OutboxEvent(1, "type", Instant.EPOCH, Trace.of("test"), "{}");

            relay.publish(new PendingEvents(outbox, "unlucky", "", 1, List.of(event)));
            relay.publish(new PendingEvents(outbox, "next", "", 1, List.of(event)));
            Waiting.until("the next one", () -> isSent(producer, "next"));
            // as the poller does
            Waiting.until("the one that failed", () -> {
                relay.publish(new PendingEvents(outbox, "unlucky", "", 1, List.of(event)));
                return isSent(producer, "unlucky");
            });
        }
    }

    private static boolean isSent(MockProducer<String, byte[]> producer, String id) {
        return producer.history().stream().anyMatch(record -> record.key().equals(id));
    }
}
