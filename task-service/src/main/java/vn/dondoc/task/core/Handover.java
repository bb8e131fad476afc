package vn.dondoc.task.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The order that another agency leads a task.
 *
 * @param dueOn the date by which the new lead is to finish; the one in force where there is none
 * @param keepsOverdue the new lead takes over a date that was missed
 */
public record Handover(
        String leadAgencyId, Reason reason, @Nullable LocalDate dueOn, boolean keepsOverdue) {

    public Handover {
        if (dueOn != null && keepsOverdue) {
            throw new TaskRejected.RuleViolation("keepOverdue", "transfer.date-and-overdue");
        }
    }

    /** Where the date in force was not missed. */
    public static Handover to(String leadAgencyId, Reason reason) {
        return new Handover(leadAgencyId, reason, null, false);
    }

    public Handover by(LocalDate date) {
        return new Handover(leadAgencyId, reason, date, keepsOverdue);
    }

    public Handover keepingOverdue() {
        return new Handover(leadAgencyId, reason, dueOn, true);
    }

    /** Nobody takes over a miss of another agency without that somebody decided so. */
    public void requireKept() {
        if (!keepsOverdue) {
            throw new TaskRejected.RuleViolation("dueOn", "transfer.overdue");
        }
    }
}
