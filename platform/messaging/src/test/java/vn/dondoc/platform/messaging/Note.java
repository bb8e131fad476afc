package vn.dondoc.platform.messaging;

import java.util.Map;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;

/** A small aggregate to try the outbox with. */
public record Note(String id, String text) {
    static final Actor SOMEBODY = new Actor("H56.head", "H56", OfficialRole.HEAD);

    public sealed interface NoteMessage extends Message {}

    record Written(String text, Actor actor) implements NoteMessage {}

    record Changed(String text, Actor actor) implements NoteMessage {}

    public static EventCatalog<NoteMessage> catalog(String topic) {
        return new EventCatalog<>(
                topic,
                false,
                EventCatalog.MAX_BYTES_EVERYWHERE,
                Map.of("vn.dondoc.note.written.v1", Written.class, "vn.dondoc.note.changed.v1", Changed.class));
    }

    public static Written written(String text) {
        return new Written(text, SOMEBODY);
    }

    public static NoteMessage changed(String text) {
        return new Changed(text, SOMEBODY);
    }
}
