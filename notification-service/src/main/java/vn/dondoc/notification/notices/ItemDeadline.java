package vn.dondoc.notification.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;

/**
 * By when a listed task is to be done, as far as that is known.
 *
 * @param dueTime the time of the due day, for Hỏa tốc hẹn giờ only
 * @param workingDays how many there are from acknowledgement, as long as that gives no date
 * @param reference the document that sets the date, for a deadline by reference
 */
public record ItemDeadline(
        DeadlineKind kind,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable Integer workingDays,
        @Nullable String reference) {

    /** By the date that the event leads to: the task has it only after an extension is granted. */
    static ItemDeadline of(TaskMessage message) {
        ItemDeadline now = of(message.task());
        return message instanceof TaskMessage.ExtensionDecided decided
                        && decided.extension().state() == ExtensionState.APPROVED
                        && decided.extension().offeredDueOn() != null
                ? new ItemDeadline(
                        now.kind, decided.extension().offeredDueOn(), now.dueTime, now.workingDays, now.reference)
                : now;
    }

    private static ItemDeadline of(TaskFacts task) {
        return new ItemDeadline(
                task.deadline().kind(),
                task.dueOn(),
                task.dueTime(),
                task.deadline().workingDays(),
                task.deadline().reference());
    }
}
