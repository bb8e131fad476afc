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
 * @param reason what whoever acted gave as reason, or said
 */
record Occasion(
        NoticeKind kind,
        String group,
        @Nullable Integer expected,
        TaskFacts task,
        NoticeItem item,
        @Nullable String reason) {

    /** What the event gives occasion to; nothing when it is nobody's concern. */
    static Optional<Occasion> of(EventEnvelope<TaskMessage> event) {
        TaskFacts task = event.data().task();
        NoticeItem item = NoticeItem.of(task);
        return switch (event.data()) {
            case TaskMessage.Assigned _ ->
                Optional.of(new Occasion(
                        NoticeKind.ASSIGNED,
                        "assigned:" + task.directiveId(),
                        task.directiveTasks(),
                        task,
                        item,
                        null));
            case TaskMessage.ResultReported reported -> single(NoticeKind.RESULT_REPORTED, event, reported.text());
            case TaskMessage.Returned returned -> single(NoticeKind.RETURNED, event, returned.reason());
            case TaskMessage.Completed _ -> single(NoticeKind.COMPLETED, event, null);
            case TaskMessage.Declined declined -> single(NoticeKind.DECLINED, event, declined.reason());
            case TaskMessage.DeadlineMissed missed -> {
                // a directive that a whole province misses is one notice to its issuer, not one a task
                String group = "missed:" + task.directiveId() + ":" + missed.dueOn();
                yield Optional.of(
                        new Occasion(NoticeKind.DEADLINE_MISSED, group, null, task, item.dueOn(missed.dueOn()), null));
            }
            case TaskMessage.Cancelled cancelled ->
                Optional.of(new Occasion(
                        NoticeKind.CANCELLED, cancellationOf(event), null, task, item, cancelled.reason()));
            case TaskMessage.Acknowledged _,
                    TaskMessage.StatusUpdated _,
                    TaskMessage.Insisted _,
                    TaskMessage.Transferred _,
                    TaskMessage.Suspended _,
                    TaskMessage.Resumed _,
                    TaskMessage.Amended _,
                    TaskMessage.ExtensionRequested _,
                    TaskMessage.ExtensionDecided _,
                    TaskMessage.DueDateChanged _,
                    TaskMessage.CoordinationUpdated _,
                    TaskMessage.DifficultyResolved _,
                    TaskMessage.DueSoon _,
                    TaskMessage.DueToday _,
                    TaskMessage.Escalated _,
                    TaskMessage.SilenceNoticed _ -> Optional.empty();
        };
    }

    private static Optional<Occasion> single(
            NoticeKind kind, EventEnvelope<TaskMessage> event, @Nullable String reason) {
        TaskFacts task = event.data().task();
        return Optional.of(new Occasion(kind, event.id(), 1, task, NoticeItem.of(task), reason));
    }

    /** All that one event, such as the revocation of the directive, cancelled is one notice. */
    private static String cancellationOf(EventEnvelope<TaskMessage> event) {
        String cause = event.trace().causationId();
        return "cancelled:" + event.data().task().directiveId() + ":" + (cause == null ? event.id() : cause);
    }
}
