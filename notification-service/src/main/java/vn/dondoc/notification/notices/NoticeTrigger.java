package vn.dondoc.notification.notices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;

/**
 * An event somebody has to be told of.
 *
 * @param group events of one group are one notice for one agency; the same at every redelivery
 * @param expected how many tasks the lead's notice will have in the end, when that is known
 * @param item the task as the notice lists it
 */
public record NoticeTrigger(
        NoticeKind kind,
        String group,
        @Nullable Integer expected,
        TaskFacts task,
        NoticeItem item,
        NoticeDetails particulars) {

    /** What the event gives occasion to; nothing when it is nobody's concern. */
    static Optional<NoticeTrigger> of(EventEnvelope<TaskMessage> event) {
        return new NoticeTriggers(event).find();
    }
}
