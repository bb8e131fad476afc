package vn.dondoc.task.transfers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.audit.FieldChange;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.consumer.TransientFailures;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.recovery.UnfinishedWork;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;
import vn.dondoc.task.tasks.BatchOptions;
import vn.dondoc.task.tasks.BatchResult;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.Tasks;

/**
 * Moves open tasks that one agency leads to another, and the series it would go on with. The tasks are written down
 * first and moved then: so the order may be repeated at any point, by several at once, and each task moves once. What
 * is left behind by an instance that died is finished by another.
 */
@Service
public class TransferService implements UnfinishedWork.Source {
    private static final int MOST_DOUBLES = 20;

    private final Transfers transfers;
    private final Tasks tasks;
    private final TaskBatch batch;
    private final TransferRights rights;
    private final AgencyDirectory agencies;
    private final Clock clock;

    TransferService(
            Transfers transfers,
            Tasks tasks,
            TaskBatch batch,
            TransferRights rights,
            AgencyDirectory agencies,
            Clock clock) {
        this.rights = rights;
        this.agencies = agencies;
        this.transfers = transfers;
        this.tasks = tasks;
        this.batch = batch;
        this.clock = clock;
    }

    /** @throws CommandIdReused when the official used the key for something else */
    public Transfer order(TransferOrder order, CommandContext context) {
        rights.requireRole(context.actor());
        // after it is carried out, an assigner may have nothing left there, and an agency may be closed: a repeat is
        // not asked
        Transfer ordered = transfers.find(Transfer.idOf(context)).orElseGet(() -> begin(order, context));
        if (!ordered.command().equals(context.command())) {
            throw new CommandIdReused(ordered.id());
        }
        carryOut(ordered);
        context.auditChanges(changesOf(ordered));
        return get(ordered.id(), context.actor());
    }

    private FieldChange[] changesOf(Transfer done) {
        return Stream.concat(
                        Stream.of(new FieldChange("leadAgencyId", done.fromAgencyId(), done.toAgencyId())),
                        transfers.counts(done.id()).entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(it -> FieldChange.added("tasks." + it.getKey(), it.getValue())))
                .toArray(FieldChange[]::new);
    }

    private Transfer begin(TransferOrder order, CommandContext context) {
        String from = agencies.requireKnown("fromAgencyId", order.fromAgencyId());
        String to = agencies.requireOpen("toAgencyId", order.toAgencyId(), VietnamTime.dayOf(context.time()));
        Transfer wanted = Transfer.ordered(order.between(from, to), context);
        rights.requireMovableTasks(from, to, wanted.actor());
        return transfers.begin(wanted);
    }

    public Transfer get(String id, Actor actor) {
        return transfers
                .find(id)
                .filter(found -> rights.isKnownTo(actor, found))
                .orElseThrow(() -> new TransferNotFound(id));
    }

    /**
     * By task that moved and is open, the other open tasks of its item that its lead has by now: both leads of an item may have
     * been moved to one agency. Nothing is merged, as each has its own history; somebody withdraws the one that is not needed.
     */
    public Map<TaskId, List<TaskId>> duplicatesOf(List<TransferResult> results) {
        List<TaskId> moved = results.stream()
                .filter(it -> it.outcome() == TransferResult.Outcome.TRANSFERRED)
                .map(TransferResult::taskId)
                .toList();
        return tasks.findAll(moved).stream()
                .map(it -> it.task().state())
                .filter(it -> !it.status().isFinal())
                .collect(Collectors.toMap(TaskState::id, this::othersOfItem));
    }

    /** The other open tasks of the same item and lead; another occurrence of the same series does not count as one. */
    private List<TaskId> othersOfItem(TaskState task) {
        TaskFilter sameItem = TaskFilter.all()
                .lead(task.assignment().leadAgencyId())
                .directive(task.assignment().directiveId())
                .item(task.assignment().itemNumber())
                .states(TaskStatus.open())
                .build();
        return tasks.list(new TaskQuery(sameItem, TaskSort.BY_ID, null, MOST_DOUBLES, clock.instant())).stream()
                .map(it -> it.task().state())
                .filter(it -> !it.rootId().equals(task.rootId()))
                .map(TaskState::id)
                .toList();
    }

    @Override
    public List<UnfinishedWork.Item> findBegunBefore(Instant instant, int limit) {
        return transfers.unfinished(instant, limit).stream()
                .map(left -> new UnfinishedWork.Item("Transfer " + left.id(), left.trace(), () -> carryOut(left)))
                .toList();
    }

    private void carryOut(Transfer transfer) {
        if (transfer.stage() == Transfer.Stage.DONE) {
            return;
        }
        if (transfer.stage() == Transfer.Stage.LISTING) {
            list(transfer);
            transfers.advance(transfer.id(), Transfer.Stage.LISTING, Transfer.Stage.MOVING);
        }
        while (!pending(transfer, null, 1).isEmpty()) {
            movePending(transfer);
            // a sweep may have made the next occurrence of one before that one was moved
            list(transfer);
        }
        transfers.advance(transfer.id(), Transfer.Stage.MOVING, Transfer.Stage.DONE);
    }

    private List<TaskId> pending(Transfer transfer, @Nullable TaskId after, int limit) {
        return transfers.results(transfer.id(), TransferResult.Outcome.PENDING, after, limit).stream()
                .map(TransferResult::taskId)
                .toList();
    }

    /** What is open; and what is completed, but would give the agency another task when its next occurrence is made. */
    private void list(Transfer transfer) {
        LedTasks which = rights.movable(transfer.order().which(), transfer.actor());
        list(transfer, after -> tasks.findOpenByLead(which, after, BatchOptions.PAGE_SIZE));
        list(transfer, after -> tasks.findFinishedAwaitingNextOccurrence(which, after, BatchOptions.PAGE_SIZE));
    }

    private void list(Transfer transfer, Function<@Nullable TaskId, List<TaskId>> pages) {
        List<TaskId> page = pages.apply(null);
        while (!page.isEmpty()) {
            transfers.record(
                    transfer.id(), page.stream().map(TransferResult::pending).toList());
            page = pages.apply(page.getLast());
        }
    }

    /** @throws RuntimeException what kept a task from being moved and will pass; that task stays pending */
    private void movePending(Transfer transfer) {
        BatchResult result = batch.apply(
                TaskPages.inOrder(tasks, (after, limit) -> pending(transfer, after, limit)),
                (policy, context) -> new LeadTransfer(transfer, transfers, rights, policy, context),
                () -> transfer.contextAt(clock.instant()),
                BatchOptions.IN_ORDER);
        var refused = new ArrayList<TransferResult>();
        var passing = new ArrayList<RuntimeException>();
        result.failures().forEach((id, failure) -> {
            if (TransientFailures.isIn(failure)) {
                passing.add(failure);
            } else {
                refused.add(TransferResult.refused(id, Finding.of("transfer.not-handled")));
            }
        });
        transfers.record(transfer.id(), refused);
        if (!passing.isEmpty()) {
            // not tried again here until the store answers: the caller would wait as long; a repeat of the transfer
            // goes on
            throw passing.getFirst();
        }
    }
}
