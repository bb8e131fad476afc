package vn.dondoc.task.transfers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.platform.messaging.consumer.TransientFailures;
import vn.dondoc.platform.messaging.outbox.OutboxFull;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.recovery.UnfinishedWork;
import vn.dondoc.task.tasks.TaskPermissions;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * Moves all open tasks that one agency leads to another, and the series it would go on with. The tasks are written down first and moved then, a page at a time,
 * each by compare-and-set: so the order may be repeated at any point, by several at once, and each task moves once. What
 * is left behind by an instance that died is finished by another.
 */
@Service
public class TransferService implements UnfinishedWork.Source {
    static final int PAGE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(TransferService.class);

    private final Transfers transfers;
    private final Tasks tasks;
    private final DeadlinePolicies timekeeper;
    private final Clock clock;

    TransferService(Transfers transfers, Tasks tasks, DeadlinePolicies timekeeper, Clock clock) {
        this.transfers = transfers;
        this.tasks = tasks;
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    /** @throws CommandIdReused when the official used the key for something else */
    public Transfer order(String fromAgencyId, String toAgencyId, Reason reason, CommandContext moment) {
        TaskPermissions.requireDecider(moment.actor());
        Transfer wanted = Transfer.ordered(fromAgencyId, toAgencyId, reason, moment);
        Transfer ordered = transfers.find(wanted.id()).orElseGet(() -> {
            // after it is carried out, an assigner may have nothing left there: so a repeat is not asked
            requireSayIn(wanted);
            return transfers.begin(wanted);
        });
        if (!ordered.command().equals(moment.command())) {
            throw new CommandIdReused(ordered.id());
        }
        carryOut(ordered);
        return get(ordered.id());
    }

    /** Whoever may move none of the tasks would have all of them read, and each refused. */
    private void requireSayIn(Transfer wanted) {
        String from = wanted.fromAgencyId();
        if (!TaskPermissions.isAbove(from, wanted.actor())
                && !tasks.hasAssignedTo(wanted.actor().agencyId(), from)) {
            throw new TaskNotAllowed("""
                    Chỉ cơ quan cấp trên của %1$s, hoặc đơn vị đã giao nhiệm vụ còn mở cho %1$s, được chuyển nhiệm vụ của %1$s / \
                    Only an agency above %1$s, or one that assigned a task to %1$s which is still open, may transfer its tasks\
                    """.formatted(from));
        }
    }

    public Transfer get(String id) {
        return transfers.find(id).orElseThrow(() -> new TransferNotFound(id));
    }

    @Override
    public List<UnfinishedWork.Item> findBegunBefore(Instant instant, int limit) {
        return transfers.unfinished(instant, limit).stream()
                .map(it -> new UnfinishedWork.Item("Transfer " + it.id(), it.trace(), () -> carryOut(it)))
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
        List<TaskId> pending = pending(transfer);
        while (!pending.isEmpty()) {
            move(transfer, pending);
            pending = pending(transfer);
            if (pending.isEmpty()) {
                // a sweep may have made the next occurrence of one before that one was moved
                list(transfer);
                pending = pending(transfer);
            }
        }
        transfers.advance(transfer.id(), Transfer.Stage.MOVING, Transfer.Stage.DONE);
    }

    private List<TaskId> pending(Transfer transfer) {
        return transfers.results(transfer.id(), TransferResult.Outcome.PENDING, null, PAGE).stream()
                .map(TransferResult::taskId)
                .toList();
    }

    /** What is open; and what is completed, but would give the agency another task when its next occurrence is made. */
    private void list(Transfer transfer) {
        String from = transfer.fromAgencyId();
        list(transfer, after -> tasks.findOpenByLead(from, after, PAGE));
        list(transfer, after -> tasks.findFinishedAwaitingNextOccurrence(from, after, PAGE));
    }

    private void list(Transfer transfer, Function<@Nullable TaskId, List<TaskId>> pages) {
        List<TaskId> page = pages.apply(null);
        while (!page.isEmpty()) {
            transfers.record(
                    transfer.id(), page.stream().map(TransferResult::pending).toList());
            page = pages.apply(page.getLast());
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever is wrong with one task must not keep the others where they are
    private void move(Transfer transfer, List<TaskId> ids) {
        try {
            together(transfer, ids);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Transfer {}: {} tasks could not be moved together; each is tried by itself",
                    transfer.id(),
                    ids.size());
            List<RuntimeException> passing =
                    ids.stream().flatMap(id -> alone(transfer, id).stream()).toList();
            if (!passing.isEmpty()) {
                // who turned in place until it has passed would keep the caller waiting
                throw passing.getFirst();
            }
        }
    }

    /** @return the failure that will pass; the task is left pending */
    @SuppressWarnings("IllegalCatch") // as above
    private Optional<RuntimeException> alone(Transfer transfer, TaskId id) {
        try {
            together(transfer, List.of(id));
            return Optional.empty();
        } catch (RuntimeException failure) {
            // is it the task, or is the store away? Then this fails too: no task is to blame, and no other is tried
            tasks.findOpenByLead(transfer.fromAgencyId(), null, 1);
            if (failure instanceof OutboxFull || TransientFailures.isIn(failure)) {
                return Optional.of(failure);
            }
            LOG.error("Transfer {}: task {} could not be moved: {}", transfer.id(), id, failure.toString());
            transfers.record(
                    transfer.id(),
                    List.of(TransferResult.refused(
                            id,
                            "Không đọc hoặc ghi được, xin báo quản trị / Could not be handled, please tell the"
                                    + " operator")));
            return Optional.empty();
        }
    }

    private void together(Transfer transfer, List<TaskId> ids) {
        CommandContext moment = transfer.momentAt(clock.instant());
        LeadTransfer hands = new LeadTransfer(transfer, timekeeper.current(), moment);
        List<VersionedTask> moved = new ArrayList<>();
        List<TransferResult> results = new ArrayList<>();
        for (VersionedTask stored : tasks.findAll(ids)) {
            TransferResult result = hands.take(stored.task());
            if (result.outcome() == TransferResult.Outcome.PENDING) {
                moved.add(stored);
            } else {
                results.add(result);
            }
        }
        // made before it is noted that they are: made again, they are there already
        tasks.addAll(hands.next(), moment);
        // who was changed meanwhile stays pending and is looked at again
        Set<TaskId> stale = tasks.saveAll(moved, moment);
        Stream<TaskId> stored = moved.stream().map(it -> it.task().id()).filter(id -> !stale.contains(id));
        results.addAll(stored.map(TransferResult::transferred).toList());
        transfers.record(transfer.id(), results);
    }
}
