package vn.dondoc.platform.messaging.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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
import vn.dondoc.platform.testing.ForkedJvm;
import vn.dondoc.platform.testing.TestStores;
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

    /** Stands still where it is told to, so that it can be killed there. */
    static final class StandsStill {
        public static void main(String[] arguments) {
            var step = FaultInjection.Step.valueOf(arguments[0]);
            String doomed = arguments[4];
            var settings = new NoteService.Settings(
                    arguments[1],
                    arguments[2],
                    arguments[3],
                    (at, id) -> {
                        if (at == step && id.equals(doomed)) {
                            System.out.println("REACHED " + step);
                            standStill();
                        }
                    },
                    List.of());
            NoteService.start(settings).notes().insert(new Note(doomed, "1"), List.of(Note.written("1")), byHead());
            standStill();
        }

        private static void standStill() {
            while (true) {
                LockSupport.park();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultInjection.Step.class,
            names = {"STORED", "SENT", "CLEARED"})
    void noEntryIsLostWhenTheProcessDies(FaultInjection.Step step) {
        String id = UUID.randomUUID().toString();
        var settings = NoteService.Settings.fresh();
        try (var child = ForkedJvm.start(
                StandsStill.class, step.name(), settings.topic(), settings.uri(), TestStores.bootstrapServers(), id)) {
            child.awaitLine("REACHED " + step);
            child.killForcibly();
        }

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
