package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.audit.AuditMessage;
import vn.dondoc.contracts.audit.AuditedAction;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.platform.messaging.AuditedRequest;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.audit.AuditedForm;
import vn.dondoc.platform.messaging.audit.NamesPerson;
import vn.dondoc.platform.messaging.audit.OfPerson;
import vn.dondoc.platform.messaging.audit.Veiled;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.EventJson;

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

    private record Person(@OfPerson String id, @Veiled String email, boolean active) {}

    private record Period(
            String id,
            @OfPerson String officialId,
            @OfPerson String onBehalfOf,
            boolean ended) {}

    private record Work(
            String id, @NamesPerson("personInCharge") Document collaboration) {}

    private static OutboxUpdate updatesOf(Class<?> documents) {
        return new OutboxUpdate(
                "people",
                OutboxTopics.of(Note.catalog("notes")),
                new CloudEventCodec("urn:vn:gov:h56:dondoc:test"),
                AuditedForm.of(documents));
    }

    private static CommandContext asked(String operation) {
        var request = new AuditedRequest(operation, null, "10.0.0.1");
        return new CommandContext(CONTEXT.actor(), CONTEXT.time(), CONTEXT.trace(), CONTEXT.command(), request);
    }

    private static Document person(String email, boolean active) {
        return new Document("_id", "H56.leaving").append("email", email).append("active", active);
    }

    @Test
    void whoSomebodyIsStandsWhereItCanBeForgottenAndInNoTargetNorStream() {
        OutboxUpdate people = updatesOf(Person.class);
        CommandContext asked = asked("ERASE_OFFICIAL");
        Document stored = people.newDocument(person("an@h56.vn", true), List.of(), asked);

        Document changed = people.prepare(stored, person("binh@h56.vn", false), List.of(), asked)
                .after();

        String stream = AuditTrail.nameOf(changed.get(VersionedDocument.AUDIT, Document.class), "people/H56.leaving");
        assertThat(stream).startsWith("people/").doesNotContain("H56.leaving");
        assertThat(AuditTrail.nameOf(stored.get(VersionedDocument.AUDIT, Document.class), ""))
                .isEqualTo(stream);
        assertThat(VersionedDocument.pendingOf(changed))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.data())
                        .contains("\"target\":\"people\"", "\"person\":\"H56.leaving\"", "\"field\":\"email\"")
                        .doesNotContain("@h56.vn")
                        .containsOnlyOnce("H56.leaving"));
    }

    private static List<AuditedAction> told(Document document) {
        return VersionedDocument.pendingOf(document).stream()
                .map(event -> EventJson.mapper()
                        .readValue(event.data(), AuditMessage.Recorded.class)
                        .action())
                .toList();
    }

    @Test
    void eachOfficialWhomADocumentIsAboutHasAnEntryThatNamesNobodyElse() {
        OutboxUpdate periods = updatesOf(Period.class);
        var period = new Document("_id", "p1").append("officialId", "H56.an").append("onBehalfOf", "H56.head2");
        Document entered = periods.newDocument(new Document(period).append("ended", false), List.of(), asked("ENTER"));

        Document ended = periods.prepare(entered, new Document(period).append("ended", true), List.of(), asked("END"))
                .after();

        assertThat(told(ended))
                .extracting(AuditedAction::operation, AuditedAction::target, AuditedAction::person)
                .containsExactly(
                        tuple("ENTER", "people/p1", "H56.an"),
                        tuple("ENTER", "people/p1", "H56.head2"),
                        tuple("END", "people/p1", "H56.an"),
                        tuple("END", "people/p1", "H56.head2"));
        assertThat(told(ended).getFirst().changes())
                .contains(
                        new FieldChange("officialId", null, "(person)"),
                        new FieldChange("onBehalfOf", null, "(another)"));
        assertThat(told(ended).getLast().changes()).containsExactly(new FieldChange("ended", "false", "true"));
    }

    private static Document work(String personInCharge, int percent) {
        return new Document("_id", "w1")
                .append("percent", percent)
                .append("collaboration", new Document("personInCharge", personInCharge));
    }

    @Test
    void aChangeOfWhoIsNamedIsAboutTheOneBeforeAndTheOneAfter() {
        OutboxUpdate works = updatesOf(Work.class);
        Document stored = works.newDocument(work("H56.an", 0), List.of(), CONTEXT);
        Document worked = works.prepare(stored, work("H56.an", 10), List.of(), asked("UPDATE"))
                .after();

        Document renamed = works.prepare(worked, work("H56.binh", 10), List.of(), asked("NAME"))
                .after();

        assertThat(told(renamed))
                .extracting(AuditedAction::operation, AuditedAction::person, AuditedAction::changes)
                .containsExactly(
                        tuple("UPDATE", null, List.of(new FieldChange("percent", "0", "10"))),
                        tuple("NAME", "H56.an", List.of(inCharge("(person)", "(another)"))),
                        tuple("NAME", "H56.binh", List.of(inCharge("(another)", "(person)"))));
    }

    private static FieldChange inCharge(String before, String after) {
        return new FieldChange("collaboration.personInCharge", before, after);
    }
}
