package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.testing.Waiting;

/** A write that took place although its reply was lost. */
class UnknownResultIT {

    @Test
    void aWriteWhoseReplyWasLostIsPublishedOnceAndFoundByItsRepeat() {
        var settings = NoteService.Settings.fresh();
        var context = NoteService.newContext("the-command");
        try (var proxy = StoreProxy.before(settings.uri());
                // on a replica set the driver would find out by itself
                var node = NoteService.start(settings.withUri(proxy.uri("retryWrites=false")))) {
            node.write("unknown");
            Waiting.until("an empty outbox", () -> isEmpty(node));
            var loaded = node.notes().find("unknown").orElseThrow();

            proxy.loseReplyTo("the-command");
            assertThatThrownBy(() ->
                            node.notes().update(loaded, new Note("unknown", "2"), List.of(Note.changed("2")), context))
                    .isInstanceOf(MongoException.class);

            var repeated = node.notes().find("unknown").orElseThrow();
            assertThat(repeated.isRepeatOf(context.command())).isTrue();
            assertThat(repeated.version()).isEqualTo(2);
            Waiting.until("an outbox emptied by the poller", () -> isEmpty(node));
            assertThat(new ObservedTopic(settings.topic()).records())
                    .extracting(record -> ObservedTopic.header(record, "ce_id"))
                    .containsExactly("unknown:1", "unknown:2");
        }
    }

    private static boolean isEmpty(NoteService node) {
        return node.notes().find("unknown").orElseThrow().pending().isEmpty();
    }
}
