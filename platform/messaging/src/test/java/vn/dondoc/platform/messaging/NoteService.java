package vn.dondoc.platform.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.messaging.Note.NoteMessage;
import vn.dondoc.platform.messaging.deadletter.DeadLettersEndpoint;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.OutboxCollections;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.platform.testing.TestStores;

/** One instance of a small service that keeps notes, on the stores of the test. */
public final class NoteService implements AutoCloseable {
    public static final String TAKE_OVER_AFTER = "dondoc.outbox.take-over-after=";

    public static final String POLL_INTERVAL = "dondoc.outbox.poll-interval=";

    private final ConfigurableApplicationContext context;

    private NoteService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What a node is told to do; a topic of its own keeps it apart from other tests. */
    public record Settings(String topic, String uri, String brokers, FaultInjection faults, List<String> properties) {
        public static Settings fresh() {
            String topic = "notes-" + UUID.randomUUID();
            TestStores.createTopics(new TopicSpec(topic, 3));
            return new Settings(
                    topic,
                    TestStores.mongoUri(TestStores.freshDatabase()),
                    TestStores.bootstrapServers(),
                    (step, id) -> {},
                    List.of());
        }

        public Settings withBrokers(String other) {
            return new Settings(topic, uri, other, faults, properties);
        }

        public Settings withUri(String other) {
            return new Settings(topic, other, brokers, faults, properties);
        }

        public Settings withFaults(FaultInjection other) {
            return new Settings(topic, uri, brokers, other, properties);
        }

        public Settings with(String... more) {
            var all = new ArrayList<>(properties);
            all.addAll(Arrays.asList(more));
            return new Settings(topic, uri, brokers, faults, all);
        }
    }

    public static NoteService start(Settings settings) {
        return start(settings, context -> {});
    }

    public static NoteService start(
            Settings settings, Consumer<org.springframework.context.support.GenericApplicationContext> more) {
        var properties = new ArrayList<>(List.of(
                "spring.application.name=notes",
                "spring.config.import=classpath:platform.yml",
                "spring.mongodb.uri=" + settings.uri(),
                "dondoc.kafka.brokers=" + settings.brokers(),
                "test.topic=" + settings.topic(),
                "spring.main.banner-mode=off",
                "logging.level.root=warn"));
        List.of(TAKE_OVER_AFTER + "2s", POLL_INTERVAL + "300ms").forEach(usual -> {
            String name = usual.substring(0, usual.indexOf('=') + 1);
            if (settings.properties().stream().noneMatch(it -> it.startsWith(name))) {
                properties.add(usual);
            }
        });
        properties.addAll(settings.properties());
        return new NoteService(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    var generic = (org.springframework.context.support.GenericApplicationContext) context;
                    generic.registerBean(FaultInjection.class, settings::faults);
                    more.accept(generic);
                })
                .run(properties.stream().map(it -> "--" + it).toArray(String[]::new)));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        EventCatalog<NoteMessage> catalog(
                @org.springframework.beans.factory.annotation.Value("${test.topic}") String topic) {
            return Note.catalog(topic);
        }

        @Bean
        OutboxCollection<Note> notes(OutboxCollections outboxes, EventCatalog<NoteMessage> catalog) {
            return outboxes.collection("notes", Note.class, catalog);
        }
    }

    @SuppressWarnings("unchecked")
    public OutboxCollection<Note> notes(String bean) {
        return (OutboxCollection<Note>) context.getBean(bean);
    }

    public OutboxCollection<Note> notes() {
        return notes("notes");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public DeadLettersEndpoint deadLetters() {
        return context.getBean(DeadLettersEndpoint.class);
    }

    public double meter(String name) {
        return context.getBean(io.micrometer.core.instrument.MeterRegistry.class).find(name).meters().stream()
                .flatMap(meter ->
                        java.util.stream.StreamSupport.stream(meter.measure().spliterator(), false))
                .mapToDouble(io.micrometer.core.instrument.Measurement::getValue)
                .sum();
    }

    public static CommandContext newContext(String command) {
        return new CommandContext(Note.SOMEBODY, Instant.now(), Trace.of("test"), CommandId.of(command));
    }

    public static CommandContext newContext() {
        return newContext(UUID.randomUUID().toString());
    }

    public void write(String id) {
        notes().insert(new Note(id, "1"), List.of(Note.written("1")), newContext());
    }

    /** Adds one event, however often others are faster. */
    public void change(String id) {
        while (true) {
            try {
                var loaded = notes().find(id).orElseThrow();
                String text = String.valueOf(loaded.version() + 1);
                notes().update(loaded, new Note(id, text), List.of(Note.changed(text)), newContext());
                return;
            } catch (StaleDocument _) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
