package vn.dondoc.task.deadline;

import java.time.LocalDate;
import vn.dondoc.task.reminder.ScheduledReminder;

/** What happened to a deadline that others hear of. */
public sealed interface DeadlineFact {

    /** A due date became known, moved, or was taken away. */
    record DueDateMoved(DueDateChange change) implements DeadlineFact {}

    /**
     * A reminder was sent: due soon, due today, missed, escalated.
     *
     * @param late whether it is sent later than it should have been
     * @param skipped how many reminders were left out for it because it was due as well
     */
    record ReminderReached(ScheduledReminder reminder, LocalDate dueOn, boolean late, int skipped)
            implements DeadlineFact {}
}
