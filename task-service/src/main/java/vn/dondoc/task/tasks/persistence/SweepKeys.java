package vn.dondoc.task.tasks.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.deadline.DueDate;
import vn.dondoc.task.tasks.TaskState;

/**
 * What the sweeps find a task by, beside the facts it follows from: written with each write, read by queries only. What has
 * no say is not there, so that the indexes stay small.
 *
 * @param nextDueAt when the deadline sweep has to look
 * @param missedFrom the instant from which the due date in force is missed
 * @param calendarVersion the due date was calculated by, while another calendar may move it
 * @param reference the document that sets the due date
 */
record SweepKeys(
        @Nullable Instant nextDueAt,
        @Nullable Instant missedFrom,
        @Nullable Long calendarVersion,
        @Nullable String reference) {
    static final String NEXT_DUE_AT = "sweep.nextDueAt";
    static final String MISSED_FROM = "sweep.missedFrom";
    static final String CALENDAR_VERSION = "sweep.calendarVersion";
    static final String REFERENCE = "sweep.reference";

    static SweepKeys of(TaskState task) {
        DueDate due = task.deadline().dueDate();
        return new SweepKeys(
                task.nextDueAt().orElse(null),
                due == null ? null : due.missedFrom(),
                due == null || !task.dependsOnCalendar() ? null : due.calendarVersion(),
                task.reference().map(DocumentReference::value).orElse(null));
    }
}
