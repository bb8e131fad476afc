package vn.dondoc.task.reminder;

import java.time.Instant;

/**
 * One reminder of a due date and when it is sent.
 *
 * @param number of an escalation, from 1; 0 for the others
 * @param workingDaysLate how many working days after the due date an escalation comes; 0 for the others
 * @param at the instant from which it is sent
 */
public record ScheduledReminder(ReminderKind kind, int number, int workingDaysLate, Instant at) {

    static ScheduledReminder of(ReminderKind kind, Instant at) {
        return new ScheduledReminder(kind, 0, 0, at);
    }

    public boolean isDueAt(Instant now) {
        return !now.isBefore(at);
    }

    /** By its place in the schedule, whatever the instants are. */
    public boolean isSameOrLaterThan(ScheduledReminder other) {
        int place = kind.compareTo(other.kind);
        return place > 0 || (place == 0 && number >= other.number);
    }
}
