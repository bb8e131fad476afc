package vn.dondoc.task.reminder;

import java.time.Instant;

/**
 * One thing that the ladder of a deadline will tell.
 *
 * @param number of an escalation, from 1; 0 for the others
 * @param workingDaysLate how many working days after the due date an escalation comes; 0 for the others
 * @param at the instant from which it is told
 */
public record ScheduledReminder(Kind kind, int number, int workingDaysLate, Instant at) {

    /** In the order in which they come. */
    public enum Kind {
        DUE_SOON,
        DUE_TODAY,
        MISSED,
        ESCALATED
    }

    public boolean isDueAt(Instant now) {
        return !now.isBefore(at);
    }

    /** Whether it comes at the same place or higher on the ladder. */
    public boolean isSameOrLaterThan(ScheduledReminder other) {
        int place = kind.compareTo(other.kind);
        return place > 0 || (place == 0 && number >= other.number);
    }
}
