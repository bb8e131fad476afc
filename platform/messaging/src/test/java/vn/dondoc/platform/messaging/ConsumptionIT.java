package vn.dondoc.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.embedded.TopicSpec;
import vn.dondoc.platform.messaging.Note.NoteMessage;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

class ConsumptionIT {
    private static final EventCodec CODEC = new EventCodec("urn:vn:gov:H56:dondoc:test");

    /** What the handler was given; some texts make it stumble. */
    private static final class Handled implements EventHandler<NoteMessage> {
        private final List<String> ids = new CopyOnWriteArrayList<>();
        private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

        @Override
        public void on(EventEnvelope<NoteMessage> event) {
            String text = switch (event.data()) {
                case Note.Written written -> written.text();
                case Note.Changed changed -> changed.text();
            };
            int attempt = attempts.computeIfAbsent(event.id(), id -> new AtomicInteger())
                    .incrementAndGet();
            if (text.equals("poison") || (text.equals("stumble") && attempt < 3)) {
                throw new IllegalStateException("not now");
            }
            ids.add(event.id());
        }
    }

    private static Node consuming(Node.Settings settings, Handled handled) {
        return Node.start(
                settings.with(
                        "spring.cloud.function.definition=notesIn",
                        "spring.cloud.stream.bindings.notesIn-in-0.destination=" + settings.topic()),
                context -> context.registerBean("notesIn", EventConsumer.class, () -> (EventConsumer)
                        context.getBean(EventConsumers.class).each(Note.catalog(settings.topic()), handled)));
    }

    private static Node.Settings settings(boolean withDeadLetters) {
        var settings = Node.Settings.fresh();
        if (withDeadLetters) {
            TestStores.createTopics(new TopicSpec(Topics.deadLettersOf(settings.topic(), "notes"), 3));
        }
        return settings;
    }

    private static ProducerRecord<String, byte[]> event(String topic, String id, long sequence, String text) {
        var pending = new PendingEvent(
                sequence,
                sequence == 1 ? "vn.dondoc.note.written.v1" : "vn.dondoc.note.changed.v1",
                Instant.now(),
                Trace.of("c"),
                CODEC.write(Note.written(text)));
        return CODEC.encode(topic, id, pending);
    }

    private static ProducerRecord<String, byte[]> undecodable(String topic, String id, long sequence) {
        var good = event(topic, id, sequence, "x");
        return new ProducerRecord<>(topic, null, id, "{broken".getBytes(StandardCharsets.UTF_8), good.headers());
    }

    private static List<String> deadLetters(Node.Settings settings) {
        return new Topic(Topics.deadLettersOf(settings.topic(), "notes"))
                .records().stream().map(record -> Topic.header(record, "ce_id")).toList();
    }

    @Test
    void handsOverEachEventOnce() {
        var settings = settings(true);
        var topic = new Topic(settings.topic());
        var handled = new Handled();
        try (var node = consuming(settings, handled)) {
            topic.send(event(settings.topic(), "a", 1, "x"));
            topic.send(event(settings.topic(), "a", 1, "x"));
            topic.send(event(settings.topic(), "a", 2, "x"));
            topic.send(event(settings.topic(), "a", 1, "x"));
            topic.send(event(settings.topic(), "b", 1, "x"));

            Waiting.until("three events", () -> handled.ids.size() >= 3);
            Waiting.until("two duplicates", () -> node.meter("dondoc.consumer.duplicates") >= 2);
            assertThat(handled.ids).containsExactlyInAnyOrder("a:1", "a:2", "b:1");
        }
    }

    @Test
    void knowsWhatWasHandledBeforeARestart() {
        var settings = settings(true);
        var topic = new Topic(settings.topic());
        var first = new Handled();
        try (var _ = consuming(settings, first)) {
            topic.send(event(settings.topic(), "a", 1, "x"));
            Waiting.until("the first event", () -> first.ids.contains("a:1"));
        }
        topic.send(event(settings.topic(), "a", 1, "x"));
        topic.send(event(settings.topic(), "a", 2, "x"));

        var second = new Handled();
        try (var _ = consuming(settings, second)) {
            Waiting.until("the second event", () -> second.ids.contains("a:2"));
            assertThat(second.ids).containsExactly("a:2");
        }
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOnWithTheNeighbours() {
        var settings = settings(true);
        var topic = new Topic(settings.topic());
        var handled = new Handled();
        topic.send(event(settings.topic(), "a", 1, "x"));
        topic.send(undecodable(settings.topic(), "broken", 1));
        topic.send(new ProducerRecord<>(settings.topic(), 0, "headless", new byte[] {1}));
        topic.send(event(settings.topic(), "b", 1, "x"));
        try (var node = consuming(settings, handled)) {
            Waiting.until("both neighbours", () -> handled.ids.containsAll(List.of("a:1", "b:1")));
            Waiting.until("two dead letters", () -> node.meter("dondoc.dead.letters") >= 2);

            assertThat(new Topic(Topics.deadLettersOf(settings.topic(), "notes")).records())
                    .hasSize(2)
                    .allSatisfy(record ->
                            assertThat(Topic.header(record, DeadLetters.REASON)).isNotBlank());
        }
    }

    @Test
    void appliesNothingOverAGap() {
        var settings = settings(true);
        var topic = new Topic(settings.topic());
        var handled = new Handled();
        topic.send(event(settings.topic(), "a", 1, "x"));
        topic.send(undecodable(settings.topic(), "a", 2));
        topic.send(event(settings.topic(), "a", 3, "x"));
        topic.send(event(settings.topic(), "a", 4, "x"));
        topic.send(event(settings.topic(), "b", 1, "x"));
        try (var node = consuming(settings, handled)) {
            Waiting.until("the neighbour", () -> handled.ids.contains("b:1"));
            Waiting.until("the parked ones", () -> deadLetters(settings).size() >= 3);
            assertThat(deadLetters(settings)).containsExactly("a:2", "a:3", "a:4");
            assertThat(node.meter("dondoc.consumer.gaps")).isPositive();

            // an operator mends the broken record, then replays those parked behind it
            topic.send(event(settings.topic(), "a", 2, "x"));
            assertThat(node.deadLetters().list().count()).isEqualTo(3);
            assertThat(node.deadLetters().replay().count()).isEqualTo(3);
            assertThat(node.deadLetters().list().count()).isZero();

            Waiting.until("all of a", () -> handled.ids.contains("a:4"));
            assertThat(handled.ids).filteredOn(id -> id.startsWith("a")).containsExactly("a:1", "a:2", "a:3", "a:4");
        }
    }

    @Test
    void triesAgainThenPutsAside() {
        var settings = settings(true);
        var topic = new Topic(settings.topic());
        var handled = new Handled();
        topic.send(event(settings.topic(), "slow", 1, "stumble"));
        topic.send(event(settings.topic(), "bad", 1, "poison"));
        topic.send(event(settings.topic(), "good", 1, "x"));
        try (var _ = consuming(settings, handled)) {
            Waiting.until("the good ones", () -> handled.ids.containsAll(List.of("slow:1", "good:1")));
            Waiting.until("the dead letter", () -> deadLetters(settings).size() == 1);

            assertThat(deadLetters(settings)).containsExactly("bad:1");
        }
    }

    @Test
    void passesWhatItDoesNotKnow() {
        var settings = settings(true);
        var topic = new Topic(settings.topic());
        var handled = new Handled();
        var unknown = event(settings.topic(), "a", 1, "x");
        unknown.headers().remove("ce_type").add("ce_type", "vn.dondoc.note.sung.v1".getBytes(StandardCharsets.UTF_8));
        topic.send(unknown);
        topic.send(event(settings.topic(), "a", 2, "x"));
        try (var node = consuming(settings, handled)) {
            Waiting.until("the known one", () -> handled.ids.contains("a:2"));
            assertThat(node.meter("dondoc.consumer.unknown.types")).isPositive();
        }
    }

    @Test
    void staysWhereItIsWhileTheDeadLetterCannotBeWritten() {
        var settings = settings(false);
        var topic = new Topic(settings.topic());
        var handled = new Handled();
        topic.send(new ProducerRecord<>(settings.topic(), 0, "broken", new byte[] {1}));
        try (var node = consuming(settings, handled)) {
            Waiting.until("a failed attempt to put it aside", () -> node.meter("spring.kafka.listener") >= 0);
            topic.send(event(settings.topic(), "after", 1, "x"));
            assertThat(topic.committed("notes", 0)).isZero();

            TestStores.createTopics(new TopicSpec(Topics.deadLettersOf(settings.topic(), "notes"), 3));

            Waiting.until("the record moved aside", () -> topic.committed("notes", 0) == 1);
            assertThat(new Topic(Topics.deadLettersOf(settings.topic(), "notes")).records())
                    .hasSize(1);
        }
    }
}
