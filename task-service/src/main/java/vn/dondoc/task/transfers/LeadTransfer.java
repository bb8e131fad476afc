package vn.dondoc.task.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskState;

/** Hands over the tasks of one page to another lead, and writes down what became of each once they are stored. */
final class LeadTransfer implements TaskChange {
    private final Transfer transfer;
    private final Transfers transfers;
    private final TransferRights rights;
    private final DeadlinePolicy policy;
    private final CommandContext context;
    private final List<TransferResult> results = new ArrayList<>();

    LeadTransfer(
            Transfer transfer,
            Transfers transfers,
            TransferRights rights,
            DeadlinePolicy policy,
            CommandContext context) {
        this.transfer = transfer;
        this.transfers = transfers;
        this.rights = rights;
        this.policy = policy;
        this.context = context;
    }

    @Override
    public Outcome apply(Task task) {
        TaskId id = task.id();
        String lead = task.state().assignment().leadAgencyId();
        if (lead.equals(transfer.toAgencyId())) {
            return outcomeOf(TransferResult.transferred(id));
        }
        if (!lead.equals(transfer.fromAgencyId())) {
            return outcomeOf(TransferResult.refused(id, Finding.of("transfer.led-by-other", new AgencyMention(lead))));
        }
        if (!rights.isMovable(task, transfer.actor())) {
            return outcomeOf(TransferResult.refused(id, Finding.of("transfer.not-above", lead)));
        }
        try {
            return Outcome.changedAdding(handOver(task));
        } catch (TaskRejected refusal) {
            return outcomeOf(TransferResult.refused(id, refusal.reason()));
        }
    }

    private Outcome outcomeOf(TransferResult result) {
        results.add(result);
        return Outcome.UNCHANGED;
    }

    /**
     * Of a finished occurrence only the series goes on elsewhere: who completed it did so, and it is not opened again.
     *
     * @return the occurrence that follows the finished one, led by the successor
     */
    private Optional<Task> handOver(Task task) {
        TaskState now = task.state();
        if (now.status().isFinal() && now.series().first() != null) {
            return task.continueSeries(transfer.toAgencyId(), policy, context);
        }
        task.transfer(transfer.handoverOf(task.isOverdue(policy, context)), policy, context);
        return Optional.empty();
    }

    @Override
    public void stored(List<Task> changed) {
        changed.stream().map(Task::id).map(TransferResult::transferred).forEach(results::add);
        transfers.record(transfer.id(), results);
    }
}
