package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.platform.embedded.kafka.EmbeddedBroker;
import vn.dondoc.platform.embedded.kafka.LocalPorts;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.testing.Waiting;

class OutboxFaultsIT {

    private static DocumentUpdate<Note> toChange(NoteService node, String id) {
        return new DocumentUpdate<>(
                node.notes().find(id).orElseThrow(), new Note(id, "bulk"), List.of(Note.changed("bulk")));
    }

    private static List<Long> upTo(int events) {
        return LongStream.rangeClosed(1, events).boxed().toList();
    }

    @Test
    void noEventIsLostWhileTheBrokerIsAway(@TempDir Path folder) {
        int port = LocalPorts.findFree();
        var settings = NoteService.Settings.fresh().withBrokers("127.0.0.1:" + port);
        try (var node = NoteService.start(settings)) {
            node.write("patient");
            IntStream.range(0, 20).forEach(i -> node.change("patient"));
            Waiting.until("waiting events are told", () -> node.meter("dondoc.outbox.pending") >= 1);

            // whoever took the port meanwhile for a moment gives it back
            Waiting.until("the broker's port", () -> LocalPorts.isFree(port));
            try (var broker = EmbeddedBroker.start(folder, port)) {
                broker.createTopics(List.of(new TopicSpec(settings.topic(), 3)));

                Waiting.until(
                        "all events",
                        () -> new ObservedTopic(settings.topic(), broker.bootstrapServers())
                                .firstOccurrences()
                                .get("patient"),
                        upTo(21)::equals);
                Waiting.until(
                        "an empty outbox",
                        () -> node.notes()
                                .find("patient")
                                .orElseThrow()
                                .pending()
                                .isEmpty());
            }
        }
    }

    @Test
    void commandsAreRefusedWhenTooManyEventsWait() {
        int port = LocalPorts.findFree();
        try (var node = NoteService.start(NoteService.Settings.fresh().withBrokers("127.0.0.1:" + port))) {
            node.write("full");

            assertThatThrownBy(() -> IntStream.range(0, 1_000).forEach(i -> node.change("full")))
                    .isInstanceOf(OutboxFull.class);

            assertThat(node.notes().find("full").orElseThrow().pending()).hasSizeLessThanOrEqualTo(200);
            node.write("empty");
            assertThatThrownBy(() -> node.notes()
                            .updateAll(
                                    List.of(toChange(node, "full"), toChange(node, "empty")), NoteService.newContext()))
                    .isInstanceOf(OutboxFull.class);
            assertThat(node.notes().find("empty").orElseThrow().version()).isEqualTo(1);
        }
    }

    @Test
    void commandsAreRefusedWhenWhatWaitsIsMoreThanADocumentHolds() {
        int port = LocalPorts.findFree();
        try (var node = NoteService.start(NoteService.Settings.fresh().withBrokers("127.0.0.1:" + port))) {
            node.write("long");
            var large = List.of(Note.changed("ệ".repeat(20_000)));

            assertThatThrownBy(() -> IntStream.range(0, 150).forEach(i -> changeBy(node, large)))
                    .isInstanceOf(OutboxFull.class);
            assertThat(node.notes().find("long").orElseThrow().pending()).hasSizeBetween(100, 110);
        }
    }

    private static void changeBy(NoteService node, List<Note.NoteMessage> messages) {
        var loaded = node.notes().find("long").orElseThrow();
        node.notes().update(loaded, new Note("long", "x"), messages, NoteService.newContext());
    }

    /** What the process does that is killed. */
    static final class WritesOne {
        public static void main(String[] arguments) {
            DoomedNode.run(arguments, NoteService::write);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultInjection.Step.class,
            names = {"STORED", "SENT", "CLEARED"})
    void noEventIsLostWhenTheProcessDies(FaultInjection.Step step) {
        var settings = NoteService.Settings.fresh();
        DoomedNode.dieAt(step, WritesOne.class, settings, "doomed");

        try (var next = NoteService.start(settings)) {
            // before any command, which would publish what waits: by the poller alone
            Waiting.until(
                    "the first event",
                    () -> new ObservedTopic(settings.topic()).firstOccurrences().get("doomed"),
                    upTo(1)::equals);
            Waiting.until(
                    "an outbox emptied by the poller",
                    () -> next.notes().find("doomed").orElseThrow().pending().isEmpty());
            next.change("doomed");

            Waiting.until(
                    "both events",
                    () -> new ObservedTopic(settings.topic()).firstOccurrences().get("doomed"),
                    upTo(2)::equals);
            Waiting.until(
                    "an empty outbox",
                    () -> next.notes().find("doomed").orElseThrow().pending().isEmpty());
        }
    }

    @Test
    void eventsStayInOrderWhenTwoRelaysRace() {
        var settings = NoteService.Settings.fresh();
        List<String> ids = IntStream.range(0, 10).mapToObj(i -> "raced-" + i).toList();
        try (var one = NoteService.start(settings);
                var other = NoteService.start(settings)) {
            ids.forEach(one::write);

            IntStream.range(0, 2).parallel().forEach(which -> {
                NoteService node = which == 0 ? one : other;
                IntStream.range(0, 20).forEach(i -> ids.forEach(node::change));
            });

            ids.forEach(id -> Waiting.until(
                    "the events of " + id,
                    () -> new ObservedTopic(settings.topic()).firstOccurrences().get(id),
                    upTo(41)::equals));
        }
    }
}
