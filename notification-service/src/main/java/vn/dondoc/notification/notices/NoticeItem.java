package vn.dondoc.notification.notices;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;

/**
 * A task as a notice lists it. Made of the event's facts alone, so that a redelivered event gives an equal one.
 *
 * @param note what is to be said of this task alone
 */
public record NoticeItem(
        String taskId,
        ItemText wording,
        String leadAgencyId,
        Urgency urgency,
        ItemDeadline deadline,
        @Nullable ItemNote note) {
    private static final int MAX_TEXT = 400;

    /** @param text what is asked, shortened where it is long: the task itself has it all */
    public record ItemText(String number, String text) {}

    static NoticeItem of(TaskMessage message) {
        TaskFacts task = message.task();
        return new NoticeItem(
                task.taskId(),
                new ItemText(task.itemNumber(), shorten(task.itemText())),
                task.leadAgencyId(),
                task.urgency(),
                ItemDeadline.of(message),
                ItemNote.of(message));
    }

    /** The same with what is said of it to one agency. */
    NoticeItem noted(ItemNote said) {
        return new NoticeItem(taskId, wording, leadAgencyId, urgency, deadline, said);
    }

    public String number() {
        return wording.number();
    }

    public String text() {
        return wording.text();
    }

    /** Whether it is there only for what it says of a task that is listed besides. */
    boolean isRemark() {
        return note != null && note.kind().isRemark();
    }

    boolean isNoted() {
        return note != null && !isRemark();
    }

    boolean isFlash() {
        return urgency.isFlash();
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
    }
}
