package vn.dondoc.task.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the reminders of a deadline have come. The first miss is a permanent fact.
 *
 * @param missed whether the due date in force was missed
 * @param firstMissedOn the due date that was missed first; stays, whatever is granted later
 * @param firstMissedBy the agency that led then; stays, whoever leads later
 * @param registeredLate true where a due date had passed before anybody could know it, which nobody missed; none otherwise
 * @param next the reminder that is sent next; none without a due date and after the last one
 */
public record ReminderProgress(
        boolean missed,
        @Nullable LocalDate firstMissedOn,
        @Nullable String firstMissedBy,
        @Nullable Boolean registeredLate,
        @Nullable ScheduledReminder next) {
    public static final ReminderProgress NONE = new ReminderProgress(false, null, null, null, null);

    /** Of another due date, or of none: nothing of it was missed yet. */
    public ReminderProgress restartedAt(@Nullable ScheduledReminder first) {
        return new ReminderProgress(false, firstMissedOn, firstMissedBy, registeredLate, first);
    }

    /** Of a due date that had passed before: it is overdue, and nobody missed it. */
    public ReminderProgress overdueFromTheStart(@Nullable ScheduledReminder ahead) {
        return new ReminderProgress(true, firstMissedOn, firstMissedBy, true, ahead);
    }

    public ReminderProgress withNext(@Nullable ScheduledReminder reminder) {
        return new ReminderProgress(missed, firstMissedOn, firstMissedBy, registeredLate, reminder);
    }

    /** After the agency missed the due date. */
    ReminderProgress missedOn(LocalDate dueOn, String agencyId) {
        return firstMissedOn == null
                ? new ReminderProgress(true, dueOn, agencyId, registeredLate, next)
                : new ReminderProgress(true, firstMissedOn, firstMissedBy, registeredLate, next);
    }

    public boolean isDueAt(Instant now) {
        return next != null && next.isDueAt(now);
    }

    /** Whether the miss is still to be recorded once the due date has passed. */
    public boolean isBeforeMiss() {
        return next != null && next.kind().compareTo(ReminderKind.MISSED) <= 0;
    }

    /** Whether the reminder that it is due soon is due, or was sent or left out already. */
    public boolean isDueSoonAt(Instant now) {
        return next == null || next.kind() != ReminderKind.DUE_SOON || next.isDueAt(now);
    }
}
