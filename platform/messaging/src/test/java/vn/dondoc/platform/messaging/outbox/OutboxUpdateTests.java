package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.AuditedRequest;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.audit.AuditedForm;
import vn.dondoc.platform.messaging.audit.OfPerson;
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
            AuditedForm.of(Note.class));

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

    private record Person(@OfPerson String id, boolean active) {}

    @Test
    void whoSomebodyIsStandsWhereItCanBeForgottenAndInNoTargetNorStream() {
        var people = new OutboxUpdate(
                "people",
                OutboxTopics.of(Note.catalog("notes")),
                new CloudEventCodec("urn:vn:gov:h56:dondoc:test"),
                AuditedForm.of(Person.class));
        var request = new AuditedRequest("ERASE_OFFICIAL", null, "10.0.0.1");
        var asked = new CommandContext(CONTEXT.actor(), CONTEXT.time(), CONTEXT.trace(), CONTEXT.command(), request);
        Document stored =
                people.newDocument(new Document("_id", "H56.leaving").append("active", true), List.of(), asked);

        Document changed = people.prepare(
                        stored, new Document("_id", "H56.leaving").append("active", false), List.of(), asked)
                .after();

        String stream = AuditTrail.nameOf(changed.get(VersionedDocument.AUDIT, Document.class), "people/H56.leaving");
        assertThat(stream).startsWith("people/").doesNotContain("H56.leaving");
        assertThat(AuditTrail.nameOf(stored.get(VersionedDocument.AUDIT, Document.class), ""))
                .isEqualTo(stream);
        assertThat(VersionedDocument.pendingOf(changed))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.data())
                        .contains("\"target\":\"people\"", "\"person\":\"H56.leaving\"")
                        .containsOnlyOnce("H56.leaving"));
    }
}
