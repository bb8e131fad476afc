package vn.dondoc.platform.messaging.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.AuditedRequest;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.testing.Waiting;

/** A change and its entry are one: where a process dies with the change stored, its entry is told by the next. */
class AuditTrailCrashIT {
    private static final Actor HEAD = new Actor("H56.head", "H56", OfficialRole.HEAD);

    private static CommandContext byHead() {
        return new CommandContext(
                HEAD,
                Instant.now(),
                Trace.of("c1"),
                CommandId.of(UUID.randomUUID().toString()),
                new AuditedRequest("WRITE", null, null));
    }

    private static void awaitEntries(String stream, List<Long> sequences) {
        Waiting.until(
                "the entries of " + stream,
                () -> new ObservedTopic(Topics.AUDIT).firstOccurrences().get(stream),
                sequences::equals);
    }

    /** What the process does that is killed. */
    static final class WritesOne {
        public static void main(String[] arguments) {
            DoomedNode.run(
                    arguments,
                    (node, id) -> node.notes().insert(new Note(id, "1"), List.of(Note.written("1")), byHead()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultInjection.Step.class,
            names = {"STORED", "SENT", "CLEARED"})
    void noEntryIsLostWhenTheProcessDies(FaultInjection.Step step) {
        String id = UUID.randomUUID().toString();
        var settings = NoteService.Settings.fresh();
        DoomedNode.dieAt(step, WritesOne.class, settings, id);

        try (var next = NoteService.start(settings)) {
            awaitEntries("notes/" + id, List.of(1L));
            var loaded = next.notes().find(id).orElseThrow();
            next.notes().update(loaded, new Note(id, "2"), List.of(Note.changed("2")), byHead());

            awaitEntries("notes/" + id, List.of(1L, 2L));
            Waiting.until(
                    "the note's own events",
                    () -> new ObservedTopic(settings.topic()).firstOccurrences().get(id),
                    List.of(1L, 2L)::equals);
        }
    }
}
