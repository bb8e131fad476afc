package vn.dondoc.task.transfers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.search.LedTasks;

/**
 * What somebody wants to be moved.
 *
 * @param which tasks of the agency that leads; a part of them when an agency splits
 * @param overdue what becomes of those that are overdue
 */
public record TransferOrder(LedTasks which, String toAgencyId, Reason reason, OverdueTasks overdue) {

    /** All tasks that the agency leads, of which none is overdue. */
    public static TransferOrder all(String fromAgencyId, String toAgencyId, Reason reason) {
        return new TransferOrder(LedTasks.of(fromAgencyId), toAgencyId, reason, new OverdueTasks(null, false));
    }

    public String fromAgencyId() {
        return which.leadAgencyId();
    }

    /** The same between agencies as the directory knows them. */
    TransferOrder between(String knownFrom, String knownTo) {
        return new TransferOrder(
                new LedTasks(knownFrom, which.directiveId(), which.field(), null), knownTo, reason, overdue);
    }

    /**
     * What becomes of those that are overdue: without either they stay where they are.
     *
     * @param dueOn the date by which the new lead is to finish them
     * @param keep the new lead takes over the dates that were missed
     */
    public record OverdueTasks(@Nullable LocalDate dueOn, boolean keep) {
        public OverdueTasks {
            if (dueOn != null && keep) {
                throw new TaskRejected.RuleViolation("keepOverdue", "transfer.date-and-overdue");
            }
        }
    }
}
