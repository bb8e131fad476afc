package vn.dondoc.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.messaging.Note.NoteMessage;
import vn.dondoc.platform.messaging.consumer.EventConsumer;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.EventHandler;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;
import vn.dondoc.platform.testing.TestStores;

/** A node that consumes notes, and what it is sent. */
public final class ConsumingNode {
    private static final CloudEventCodec CODEC = new CloudEventCodec("urn:vn:gov:H56:dondoc:test");

    private ConsumingNode() {}

    /** What goes wrong with an event at an attempt, if anything does; attempts count from 1. */
    @FunctionalInterface
    public interface Trouble {
        void at(String text, int attempt);
    }

    /** What the handler was given; some texts make it stumble. */
    public static final class Handled implements EventHandler<NoteMessage> {
        private final List<String> ids = new CopyOnWriteArrayList<>();
        private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
        private final Trouble trouble;

        public Handled() {
            this(Handled::failSometimes);
        }

        public Handled(Trouble trouble) {
            this.trouble = trouble;
        }

        private static void failSometimes(String text, int attempt) {
            if (text.equals("poison") || (text.equals("stumble") && attempt < 3)) {
                throw new IllegalStateException("not now");
            }
        }

        public List<String> ids() {
            return ids;
        }

        @Override
        public void on(EventEnvelope<NoteMessage> event) {
            String text = switch (event.data()) {
                case Note.Written written -> written.text();
                case Note.Changed changed -> changed.text();
            };
            trouble.at(
                    text,
                    attempts.computeIfAbsent(event.id(), id -> new AtomicInteger())
                            .incrementAndGet());
            ids.add(event.id());
        }
    }

    public static NoteService start(NoteService.Settings settings, Handled handled) {
        return NoteService.start(
                settings.with(
                        "spring.cloud.function.definition=notesIn",
                        "spring.cloud.stream.bindings.notesIn-in-0.destination=" + settings.topic()),
                context -> context.registerBean("notesIn", EventConsumer.class, () -> (EventConsumer)
                        context.getBean(EventConsumerFactory.class).perEvent(Note.catalog(settings.topic()), handled)));
    }

    public static NoteService.Settings settings(boolean withDeadLetters) {
        var settings = NoteService.Settings.fresh();
        if (withDeadLetters) {
            TestStores.createTopics(new TopicSpec(Topics.deadLettersOf(settings.topic(), "notes"), 3));
        }
        return settings;
    }

    public static ProducerRecord<String, byte[]> event(String topic, String id, long sequence, String text) {
        var pending = new OutboxEvent(
                sequence,
                sequence == 1 ? "vn.dondoc.note.written.v1" : "vn.dondoc.note.changed.v1",
                Instant.now(),
                Trace.of("c"),
                CODEC.toJson(Note.written(text)));
        return CODEC.encode(topic, id, pending);
    }

    public static ProducerRecord<String, byte[]> undecodable(String topic, String id, long sequence) {
        var good = event(topic, id, sequence, "x");
        return new ProducerRecord<>(topic, null, id, "{broken".getBytes(StandardCharsets.UTF_8), good.headers());
    }

    public static List<String> deadLetters(NoteService.Settings settings) {
        return new ObservedTopic(Topics.deadLettersOf(settings.topic(), "notes"))
                .records().stream()
                        .map(record -> ObservedTopic.header(record, "ce_id"))
                        .toList();
    }
}
