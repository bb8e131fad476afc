package vn.dondoc.notification.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;

/**
 * A task as a notice lists it. Made of the event's facts alone, so that a redelivered event gives an equal one.
 *
 * @param text what is asked, shortened where it is long: the task itself has it all
 * @param dueTime the time of the due day, for Hỏa tốc hẹn giờ only
 * @param workingDays how many there are from acknowledgement, as long as that gives no date
 * @param reference the document that sets the date, for a deadline by reference
 */
public record NoticeItem(
        String taskId,
        String number,
        String text,
        String leadAgencyId,
        Urgency urgency,
        DeadlineKind deadline,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable Integer workingDays,
        @Nullable String reference) {
    private static final int LONGEST = 400;

    static NoticeItem of(TaskFacts task) {
        return new NoticeItem(
                task.taskId(),
                task.itemNumber(),
                shortened(task.itemText()),
                task.leadAgencyId(),
                task.urgency(),
                task.deadline().kind(),
                task.dueOn(),
                task.dueTime(),
                task.deadline().workingDays(),
                task.deadline().reference());
    }

    boolean isFlash() {
        return urgency == Urgency.FLASH || urgency == Urgency.FLASH_TIMED;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
