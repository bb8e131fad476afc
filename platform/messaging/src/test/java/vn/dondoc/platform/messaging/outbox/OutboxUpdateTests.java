package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.event.CloudEventCodec;

class OutboxUpdateTests {
    private static final CommandContext CONTEXT = new CommandContext(
            new Actor("H56.head", "H56", OfficialRole.HEAD),
            Instant.parse("2026-05-27T02:00:00Z"),
            Trace.of("c1"),
            CommandId.of("k1"));

    private final OutboxUpdate updates = new OutboxUpdate(
            "notes",
            OutboxTopics.of(Note.catalog("notes")),
            new CloudEventCodec("urn:vn:gov:h56:dondoc:test"),
            Set.of());

    private Document updateFrom(Document before, Document after) {
        return updates.prepare(updates.newDocument(before, List.of(), CONTEXT), after, List.of(), CONTEXT)
                .update();
    }

    private static Document task(Document deadline, Document lifecycle) {
        return new Document("_id", "t1")
                .append("task", new Document("deadline", deadline).append("lifecycle", lifecycle));
    }

    @Test
    void aPartInWhichSomethingChangedIsWrittenWholeAndItsNeighboursAreNot() {
        var dueDate = new Document("date", "2026-06-10").append("calendarVersion", 1);
        var missed = new Document("date", "2026-06-10").append("calendarVersion", 2);
        var lifecycle = new Document("status", "ASSIGNED");

        Document update = updateFrom(
                task(new Document("dueDate", dueDate), lifecycle), task(new Document("dueDate", missed), lifecycle));

        assertThat(update.get("$set", Document.class))
                .containsEntry("task.deadline", new Document("dueDate", missed))
                .containsOnlyKeys("task.deadline", "lastSequence");
        assertThat(update).doesNotContainKey("$unset");
    }

    @Test
    void fieldsThatAreGoneAreRemovedOnBothLevels() {
        var before = new Document("_id", "t1")
                .append("note", "gấp")
                .append("sweep", new Document("nextDueAt", "2026-06-11").append("counted", true));

        Document update = updateFrom(before, new Document("_id", "t1").append("sweep", new Document("counted", true)));

        assertThat(update.get("$unset", Document.class)).containsOnlyKeys("note", "sweep.nextDueAt");
    }

    @Test
    void aListThatGrewIsAppendedToAndOneThatLostOrChangedSomethingIsWrittenWhole() {
        Document before = new Document("_id", "t1")
                .append("history", List.of("a", "b"))
                .append("lists", new Document("marks", List.of("a", "b")))
                .append("trimmed", List.of("a", "b"));

        Document update = updateFrom(
                before,
                new Document("_id", "t1")
                        .append("history", List.of("a", "b", "c"))
                        .append("lists", new Document("marks", List.of("a", "c", "b")))
                        .append("trimmed", List.of("b", "c")));

        assertThat(update.get("$push", Document.class)).containsEntry("history", new Document("$each", List.of("c")));
        assertThat(update.get("$set", Document.class))
                .containsEntry("lists.marks", List.of("a", "c", "b"))
                .containsEntry("trimmed", List.of("b", "c"))
                .containsOnlyKeys("lists.marks", "trimmed", "lastSequence");
    }
}
