package vn.dondoc.notification.notices;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.notification.routing.NoticeKind;

/**
 * An event of which somebody has to be notified.
 *
 * @param group events of one group are one notice for one agency; the same at every redelivery
 * @param expectedItems how many tasks the lead's notice will have in the end, when that is known
 */
record NoticeTrigger(
        NoticeKind kind,
        String group,
        @Nullable Integer expectedItems,
        NoticeDetails details,
        EventEnvelope<TaskMessage> event) {

    /** Nothing when nobody has to be notified of the event. */
    static List<NoticeTrigger> allOf(EventEnvelope<TaskMessage> event) {
        var triggers = new NoticeTriggers(event);
        return Stream.concat(triggers.find().stream(), triggers.findOfRelieved().stream())
                .toList();
    }

    TaskFacts task() {
        return event.data().task();
    }
}
