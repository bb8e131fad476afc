package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.audit.AuditFacts;
import vn.dondoc.contracts.audit.AuditMessage;
import vn.dondoc.contracts.audit.AuditMessages;
import vn.dondoc.contracts.audit.AuditOutcome;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.platform.messaging.AuditedRequest;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.messaging.audit.AuditEntry;
import vn.dondoc.platform.messaging.audit.FieldChanges;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.testing.Waiting;

/** What the audit trail is told by changes, and what it is told besides. */
class AuditTrailIT {
    private static final Actor DEPUTY = new Actor("H56.deputy", "H56", OfficialRole.DEPUTY_HEAD, "H56.head");

    private final CloudEventCodec codec = new CloudEventCodec("urn:test");

    private static CommandContext byDeputy(String key) {
        var request = new AuditedRequest("WRITE", null, "10.0.0.1");
        request.giveReason("vì cần");
        return new CommandContext(DEPUTY, Instant.now(), Trace.of("c1"), CommandId.of(key), request);
    }

    private static CommandContext byDeputy() {
        return byDeputy(UUID.randomUUID().toString());
    }

    private static void write(NoteService node, String id) {
        node.notes().insert(new Note(id, "1"), List.of(Note.written("1")), byDeputy());
    }

    private static void change(NoteService node, String id, String text, CommandContext context) {
        var loaded = node.notes().find(id).orElseThrow();
        node.notes().update(loaded, new Note(id, text), List.of(Note.changed(text)), context);
    }

    private static List<ConsumerRecord<String, byte[]>> entriesOf(String stream) {
        return new ObservedTopic(Topics.AUDIT)
                .records().stream().filter(it -> it.key().equals(stream)).toList();
    }

    private AuditMessage.Recorded read(ConsumerRecord<String, byte[]> record) {
        return (AuditMessage.Recorded) codec.decode(AuditMessages.CATALOG, codec.attributesOf(record), record)
                .data();
    }

    private List<AuditMessage.Recorded> awaitEntries(String stream, int count) {
        List<Long> all = LongStream.rangeClosed(1, count).boxed().toList();
        Waiting.until(
                "the entries of " + stream,
                () -> new ObservedTopic(Topics.AUDIT).firstOccurrences().get(stream),
                all::equals);
        return entriesOf(stream).stream()
                .filter(record -> all.contains(codec.attributesOf(record).sequence()))
                .map(this::read)
                .distinct()
                .toList();
    }

    @Test
    void eachCommandLeavesAnEntryThatIsChainedToTheOneBefore() {
        String id = UUID.randomUUID().toString();
        var settings = NoteService.Settings.fresh();
        try (var node = NoteService.start(settings)) {
            write(node, id);
            change(node, id, "2", byDeputy());
            node.change(id);
            change(node, id, "4", byDeputy());

            List<AuditMessage.Recorded> entries = awaitEntries("notes/" + id, 3);

            assertAreChained(entries);
            assertThat(entries.getFirst().actor()).isEqualTo(DEPUTY);
            assertThat(entries.get(2).action()).satisfies(action -> {
                assertThat(action.operation()).isEqualTo("WRITE");
                assertThat(action.outcome()).isEqualTo(AuditOutcome.ACCEPTED);
                assertThat(action.target()).isEqualTo("notes/" + id);
                assertThat(action.changes()).containsExactly(new FieldChange("text", "3", "4"));
                assertThat(action.reason()).isEqualTo("vì cần");
                assertThat(action.address()).isEqualTo("10.0.0.1");
            });
            Waiting.until(
                    "the note's own events, without a gap",
                    () -> new ObservedTopic(settings.topic()).firstOccurrences().get(id),
                    List.of(1L, 2L, 3L, 4L)::equals);
            Waiting.until(
                    "an empty outbox",
                    () -> node.notes().find(id).orElseThrow().pending().isEmpty());
        }
    }

    @Test
    void eachDocumentOfABulkWriteTakesTheEntryOfTheRequestAlong() {
        String id = UUID.randomUUID().toString();
        try (var node = NoteService.start(NoteService.Settings.fresh())) {
            var note = new DocumentInsert<>(new Note(id, "1"), List.of(Note.written("1")));
            node.notes().insertAll(List.of(note), byDeputy());
            var loaded = node.notes().find(id).orElseThrow();
            var change = new DocumentUpdate<>(loaded, new Note(id, "2"), List.of(Note.changed("2")));
            node.notes().updateAll(List.of(change), byDeputy());
            assertThat(node.notes().updateAll(List.of(change), byDeputy())).containsExactly(id);

            List<AuditMessage.Recorded> entries = awaitEntries("notes/" + id, 2);

            assertAreChained(entries);
            assertThat(entries.getLast().action().changes()).containsExactly(new FieldChange("text", "1", "2"));
        }
    }

    private static void assertAreChained(List<AuditMessage.Recorded> entries) {
        String previous = AuditFacts.NONE_BEFORE;
        for (AuditMessage.Recorded entry : entries) {
            assertThat(entry.seal().previous()).isEqualTo(previous);
            previous = entry.seal().hash();
        }
    }

    @Test
    void theHashOfAnEntryIsThatOfItsFacts() {
        String id = UUID.randomUUID().toString();
        try (var node = NoteService.start(NoteService.Settings.fresh())) {
            write(node, id);
            awaitEntries("notes/" + id, 1);
        }
        ConsumerRecord<String, byte[]> record = entriesOf("notes/" + id).getFirst();
        CloudEventCodec.Attributes at = codec.attributesOf(record);
        AuditMessage.Recorded entry = read(record);

        assertThat(AuditFacts.hash(
                        entry.seal().previous(),
                        AuditFacts.of(
                                at.subject(),
                                at.sequence(),
                                at.time(),
                                at.trace().correlationId(),
                                entry)))
                .isEqualTo(entry.seal().hash());
        assertThat(ObservedTopic.header(record, "ce_dataclassification")).isEqualTo("confidential");
    }

    @Test
    void theRepeatOfACommandLeavesNoSecondEntry() {
        String id = UUID.randomUUID().toString();
        try (var node = NoteService.start(NoteService.Settings.fresh())) {
            write(node, id);
            CommandContext first = byDeputy("once");
            change(node, id, "2", first);
            CommandContext repeat = byDeputy("once");

            var command = new VersionedCommand("note", id, 1, repeat);
            command.execute(() -> resource(node, id), _ -> {
                throw new AssertionError("A repeat changes nothing");
            });
            change(node, id, "3", byDeputy());

            assertThat(first.request().isSettled()).isTrue();
            assertThat(repeat.request().isSettled()).isTrue();
            assertThat(awaitEntries("notes/" + id, 3)).hasSize(3);
        }
    }

    private static VersionedResource resource(NoteService node, String id) {
        VersionedDocument<Note> loaded = node.notes().find(id).orElseThrow();
        return new VersionedResource() {
            @Override
            public long version() {
                return loaded.version();
            }

            @Override
            public boolean isRepeatOf(CommandId command) {
                return loaded.isRepeatOf(command);
            }
        };
    }

    @Test
    void aStaleWriteLeavesNoAuditEntryAndItsCommandIsNotSettled() {
        String id = UUID.randomUUID().toString();
        try (var node = NoteService.start(NoteService.Settings.fresh())) {
            node.write(id);
            var loaded = node.notes().find(id).orElseThrow();
            node.change(id);
            CommandContext late = byDeputy();

            assertThatThrownBy(() -> node.notes().update(loaded, new Note(id, "x"), List.of(), late))
                    .isInstanceOf(StaleDocument.class);

            assertThat(late.request().isSettled()).isFalse();
            change(node, id, "3", byDeputy());
            assertThat(awaitEntries("notes/" + id, 1)).hasSize(1);
        }
    }

    @Test
    void aDocumentThatWasJustStoredIsDeletedWhenItsEntriesAreOutOfIt() {
        String id = UUID.randomUUID().toString();
        try (var node = NoteService.start(NoteService.Settings.fresh())) {
            var stored = node.notes().insert(new Note(id, "1"), List.of(), byDeputy());

            node.notes().delete(stored);

            assertThat(node.notes().find(id)).isEmpty();
            assertThat(awaitEntries("notes/" + id, 1)).hasSize(1);
        }
    }

    @Test
    void theIdOfADocumentThatIsDeletedForGoodIsTakenForWhoWasAboutToStoreItToo() {
        String id = UUID.randomUUID().toString();
        try (var node = NoteService.start(NoteService.Settings.fresh())) {
            node.notes().deleteForGood(node.notes().insert(new Note(id, "1"), List.of(), byDeputy()), new Document());

            assertThatThrownBy(() -> node.notes().insert(new Note(id, "1"), List.of(), byDeputy()))
                    .isInstanceOf(DuplicateDocument.class);
            assertThat(node.notes().wasDeleted(id)).isTrue();
            assertThat(node.notes().find(id)).isEmpty();
        }
    }

    @Test
    void auditEntriesOfManyAtOnceAreOneChain() {
        try (var node = NoteService.start(NoteService.Settings.fresh())) {
            var journal = node.bean(AuditJournal.class);
            String correlation = UUID.randomUUID().toString();

            IntStream.range(0, 60).parallel().forEach(i -> journal.record(refused(correlation)));

            Waiting.until("all entries", () -> ofCourse(correlation).size() >= 60);
            List<String> streams = ofCourse(correlation).stream()
                    .map(ConsumerRecord::key)
                    .distinct()
                    .toList();
            assertThat(streams).hasSize(1).allMatch(stream -> stream.startsWith("auditJournals/notes-"));
            assertThat(awaitEntries(streams.getFirst(), 60)).hasSize(60);
        }
    }

    static AuditEntry refused(String correlation) {
        var subject = new AuditEntry.Subject("notes/1", null, null, null, FieldChanges.NONE);
        return new AuditEntry(
                DEPUTY,
                Instant.now(),
                Trace.of(correlation),
                AuditEntry.action(
                        new AuditedRequest("WRITE", null, null), subject, new AuditEntry.Refusal(403, "forbidden")));
    }

    private List<ConsumerRecord<String, byte[]>> ofCourse(String correlation) {
        return new ObservedTopic(Topics.AUDIT)
                .records().stream()
                        .filter(record -> codec.attributesOf(record)
                                .trace()
                                .correlationId()
                                .equals(correlation))
                        .toList();
    }
}
