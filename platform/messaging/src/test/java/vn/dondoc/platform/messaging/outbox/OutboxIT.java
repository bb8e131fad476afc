package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.testing.Waiting;

class OutboxIT {
    private static NoteService.Settings settings;
    private static NoteService node;

    @BeforeAll
    static void start() {
        settings = NoteService.Settings.fresh();
        node = NoteService.start(settings);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static void isPublished(String id, int events) {
        List<Long> wanted = LongStream.rangeClosed(1, events).boxed().toList();
        Waiting.until(
                "the events of " + id,
                () -> new ObservedTopic(settings.topic()).firstOccurrences().getOrDefault(id, List.of()),
                wanted::equals);
    }

    private static List<String> recordsOf(String id) {
        return new ObservedTopic(settings.topic())
                .records().stream()
                        .filter(it -> it.key().equals(id))
                        .map(it -> new String(it.value(), java.nio.charset.StandardCharsets.UTF_8))
                        .toList();
    }

    private static boolean waits(String id) {
        return !node.notes().find(id).orElseThrow().pending().isEmpty();
    }

    @Test
    void aStoredEventIsPublished() {
        node.write("one");

        isPublished("one", 1);
        var record = new ObservedTopic(settings.topic())
                .records().stream()
                        .filter(it -> it.key().equals("one"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ObservedTopic.header(record, "ce_id")).isEqualTo("one:1");
        assertThat(ObservedTopic.header(record, "ce_type")).isEqualTo("vn.dondoc.note.written.v1");
        assertThat(ObservedTopic.header(record, "ce_source")).isEqualTo("urn:vn:gov:H56:dondoc:notes");
        assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("H56.head");
        Waiting.until("an empty outbox", () -> !waits("one"));
    }

    @Test
    void anInsertLeavesADocumentThatIsThereAlready() {
        node.write("taken");

        assertThatThrownBy(() -> node.write("taken")).isInstanceOf(DuplicateDocument.class);
    }

    @Test
    void aBulkInsertStoresEachDocumentOnce() {
        List<DocumentInsert<Note>> many = IntStream.range(0, 300)
                .mapToObj(i -> new DocumentInsert<>(new Note("many-" + i, "1"), List.of(Note.written("1"))))
                .toList();

        assertThat(node.notes().insertAll(many, NoteService.newContext())).isEmpty();
        assertThat(node.notes().insertAll(many, NoteService.newContext())).hasSize(300);

        many.forEach(it -> isPublishedSoon(it.document().id()));
    }

    private static void isPublishedSoon(String id) {
        Waiting.until("the outbox of " + id, () -> !waits(id));
    }

    @Test
    void eventsOfOneAggregateArePublishedInOrder() {
        node.write("ordered");

        IntStream.range(0, 150).forEach(i -> node.change("ordered"));

        isPublished("ordered", 151);
    }

    @Test
    void aStaleWriteIsRefused() {
        node.write("stale");
        var loaded = node.notes().find("stale").orElseThrow();
        node.change("stale");
        Waiting.until("an empty outbox", () -> !waits("stale"));

        assertThatThrownBy(() -> node.notes()
                        .update(
                                loaded,
                                new Note("stale", "x"),
                                List.of(Note.changed("refused")),
                                NoteService.newContext()))
                .isInstanceOf(StaleDocument.class);

        var after = node.notes().find("stale").orElseThrow();
        assertThat(after.document().text()).isEqualTo("2");
        assertThat(after.lastSequence()).isEqualTo(2);
        assertThat(after.pending()).isEmpty();
        // a later event of the same aggregate is behind whatever the refused one had sent
        node.change("stale");
        isPublished("stale", 3);
        // one that was slow to be sent may be sent twice
        assertThat(new HashSet<>(recordsOf("stale"))).hasSize(3).noneMatch(it -> it.contains("refused"));
    }

    @Test
    void aRepeatedCommandIsRecognized() {
        node.write("repeated");
        var context = NoteService.newContext("the-key");
        var loaded = node.notes().find("repeated").orElseThrow();

        node.notes().update(loaded, new Note("repeated", "x"), List.of(Note.changed("x")), context);

        var after = node.notes().find("repeated").orElseThrow();
        assertThat(after.isRepeatOf(context.command())).isTrue();
        assertThat(after.isRepeatOf(CommandId.of("another"))).isFalse();
        assertThatThrownBy(() -> after.isRepeatOf(new CommandId("the-key", "other request")))
                .isInstanceOf(CommandIdReused.class);
    }

    @Test
    void aBulkWriteNamesTheStaleDocuments() {
        List.of("a", "b", "c").forEach(node::write);
        var changes = List.of("a", "b", "c").stream()
                .map(id -> new DocumentUpdate<>(
                        node.notes().find(id).orElseThrow(), new Note(id, "bulk"), List.of(Note.changed("bulk"))))
                .toList();
        node.change("b");

        assertThat(node.notes().updateAll(changes, NoteService.newContext())).containsExactly("b");

        List.of("a", "b", "c").forEach(id -> isPublished(id, 2));
        assertThat(node.notes().find("a").orElseThrow().document().text()).isEqualTo("bulk");
        assertThat(node.notes().find("b").orElseThrow().document().text()).isEqualTo("2");
    }

    @Test
    void aRepeatedCommandOfABulkWriteDoesNotTakeTheFirstOnesWorkForItsOwn() {
        var command = NoteService.newContext("import-" + UUID.randomUUID());
        node.write("again");
        node.notes().updateAll(List.of(changeTo("again", "first")), command);
        var repeat = changeTo("again", "second");
        node.change("again");

        assertThat(node.notes().updateAll(List.of(repeat), command)).containsExactly("again");

        isPublished("again", 3);
        assertThat(node.notes().find("again").orElseThrow().document().text()).isEqualTo("3");
    }

    private static DocumentUpdate<Note> changeTo(String id, String text) {
        return new DocumentUpdate<>(
                node.notes().find(id).orElseThrow(), new Note(id, text), List.of(Note.changed(text)));
    }

    @Test
    void aCommandWhoseEventIsTooLargeStoresNothing() {
        var tooLarge = List.of(Note.written("ệ".repeat(22_000)));
        node.write("large");
        var loaded = node.notes().find("large").orElseThrow();

        assertThatThrownBy(() -> node.notes().insert(new Note("larger", "x"), tooLarge, NoteService.newContext()))
                .isInstanceOf(EventTooLarge.class);
        assertThatThrownBy(
                        () -> node.notes().update(loaded, new Note("large", "x"), tooLarge, NoteService.newContext()))
                .isInstanceOf(EventTooLarge.class);

        assertThat(node.notes().find("larger")).isEmpty();
        assertThat(node.notes().find("large").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void whatAServiceAddsByItselfMayBeLarger() {
        node.write("grown");
        var loaded = node.notes().find("grown").orElseThrow();
        var large = new DocumentUpdate<>(loaded, new Note("grown", "x"), List.of(Note.changed("ệ".repeat(22_000))));

        assertThat(node.notes().updateAll(List.of(large), NoteService.newContext()))
                .isEmpty();
        isPublished("grown", 2);

        var changed = node.notes().find("grown").orElseThrow();
        assertThat(node.notes()
                        .update(changed, new Note("grown", "y"), List.of(Note.changed("y")), NoteService.newContext())
                        .version())
                .isEqualTo(3);
    }
}
