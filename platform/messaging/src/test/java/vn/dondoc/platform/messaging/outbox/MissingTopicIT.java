package vn.dondoc.platform.messaging.outbox;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.testing.Waiting;

/** One topic is not there; who writes to another one does not feel it. */
class MissingTopicIT {
    private static final String LOST = "lost-" + UUID.randomUUID();

    /** So many that the others would wait for minutes if each of them were waited for. */
    private static final int MANY = 100;

    @Test
    void eventsOfOtherTopicsAreSentWhileOneTopicIsMissing() {
        var settings = NoteService.Settings.fresh();
        try (var node = NoteService.start(settings, MissingTopicIT::addNotesOfAMissingTopic)) {
            OutboxCollection<Note> lost = node.notes("lostNotes");
            IntStream.range(0, MANY)
                    .forEach(i -> lost.insert(
                            new Note("lost-" + i, "1"), List.of(Note.written("1")), NoteService.newContext()));
            node.write("found");

            Waiting.until(
                    "the event of the other topic",
                    () -> new ObservedTopic(settings.topic()).firstOccurrences().get("found"),
                    List.of(1L)::equals);
        }
    }

    private static void addNotesOfAMissingTopic(GenericApplicationContext context) {
        context.registerBean(
                "lostNotes",
                OutboxCollection.class,
                () -> context.getBean(OutboxCollections.class).collection("lost", Note.class, Note.catalog(LOST)));
    }
}
