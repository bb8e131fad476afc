package vn.dondoc.task.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskState;

/** Hands over some tasks in memory; they and what follows them are still to be stored. */
final class LeadTransfer {
    private final Transfer transfer;
    private final DeadlinePolicy time;
    private final CommandContext moment;
    private final List<Task> next = new ArrayList<>();

    LeadTransfer(Transfer transfer, DeadlinePolicy time, CommandContext moment) {
        this.transfer = transfer;
        this.time = time;
        this.moment = moment;
    }

    /** Pending as long as it is not stored. */
    TransferResult take(Task task) {
        TaskId id = task.id();
        String lead = task.state().assignment().leadAgencyId();
        if (lead.equals(transfer.toAgencyId())) {
            return TransferResult.transferred(id);
        }
        if (!lead.equals(transfer.fromAgencyId())) {
            return TransferResult.refused(id, "Nay do %1$s chủ trì / Is led by %1$s by now".formatted(lead));
        }
        try {
            handOver(task).ifPresent(next::add);
            return TransferResult.pending(id);
        } catch (TaskNotAllowed | TaskRejected refusal) {
            return TransferResult.refused(id, refusal.getMessage());
        }
    }

    /** Of a finished occurrence only the series goes on elsewhere: who completed it did so, and it is not opened again. */
    private Optional<Task> handOver(Task task) {
        TaskState now = task.state();
        if (now.status().isFinal() && now.series().first() != null) {
            return task.continueSeries(transfer.toAgencyId(), time, moment);
        }
        task.transfer(transfer.toAgencyId(), new Reason(transfer.reason()), time, moment);
        return Optional.empty();
    }

    /** The occurrences that follow the finished ones, led by the successor. */
    List<Task> next() {
        return List.copyOf(next);
    }
}
