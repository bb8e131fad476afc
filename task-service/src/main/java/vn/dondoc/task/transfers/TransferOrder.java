package vn.dondoc.task.transfers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.Reason;

/**
 * What somebody wants to be moved.
 *
 * @param which of the tasks; all where it is not said, a part of them when an agency splits
 * @param overdue what becomes of those that are overdue
 */
public record TransferOrder(String fromAgencyId, String toAgencyId, Reason reason, Scope which, OverdueTasks overdue) {

    /** All tasks that the agency leads, of which none is overdue. */
    public static TransferOrder all(String fromAgencyId, String toAgencyId, Reason reason) {
        return new TransferOrder(
                fromAgencyId, toAgencyId, reason, new Scope(null, null), new OverdueTasks(null, false));
    }

    /**
     * Of one directive, of one field, or both; what is left out does not matter.
     *
     * @param field of public administration
     */
    public record Scope(
            @Nullable String directiveId, @Nullable String field) {}

    /**
     * What becomes of those that are overdue: without either they stay where they are.
     *
     * @param dueOn the date by which the new lead is to finish them
     * @param keep the new lead takes over the dates that were missed
     */
    public record OverdueTasks(@Nullable LocalDate dueOn, boolean keep) {}
}
