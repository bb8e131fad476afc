package vn.dondoc.task.transfers;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.messaging.CommandKeyReused;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.platform.observability.Correlation;
import vn.dondoc.task.tasks.Authority;
import vn.dondoc.task.tasks.ManyTasks;
import vn.dondoc.task.tasks.Reason;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.TaskFilter;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskNotAllowed;
import vn.dondoc.task.tasks.TaskRejected;
import vn.dondoc.task.tasks.TaskStatus;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.Timekeeper;
import vn.dondoc.task.tasks.Timekeeping;

/**
 * Moves all open tasks that one agency leads to another. The tasks are written down first and moved then, a page at a time,
 * each by compare-and-set: so the order may be repeated at any point, by several at once, and each task moves once. What
 * is left behind by an instance that died is finished by another.
 */
@Service
public class TransferManagement {
    static final int PAGE = 500;

    /** Whoever got the order is likely to be still at it before that. */
    static final Duration LEFT_BEHIND = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(TransferManagement.class);

    private final Transfers transfers;
    private final Tasks tasks;
    private final ManyTasks many;
    private final Timekeeper timekeeper;
    private final Clock clock;

    TransferManagement(Transfers transfers, Tasks tasks, ManyTasks many, Timekeeper timekeeper, Clock clock) {
        this.transfers = transfers;
        this.tasks = tasks;
        this.many = many;
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    /** @throws CommandKeyReused when the official used the key for something else */
    public Transfer order(String fromAgencyId, String toAgencyId, Reason reason, Moment moment) {
        Authority.requireDecider(moment.actor());
        Transfer ordered = transfers.begin(Transfer.ordered(fromAgencyId, toAgencyId, reason, moment));
        if (!ordered.command().equals(moment.command())) {
            throw new CommandKeyReused(ordered.id());
        }
        carryOut(ordered);
        return get(ordered.id());
    }

    public Transfer get(String id) {
        return transfers.find(id).orElseThrow(() -> new TransferNotFound(id));
    }

    /** What an instance that died left behind. */
    @Scheduled(
            initialDelayString = "${dondoc.left-behind.every:10s}",
            fixedDelayString = "${dondoc.left-behind.every:10s}")
    @SuppressWarnings("IllegalCatch") // whatever is wrong with one must not keep the others from being finished
    void finish() {
        for (Transfer unfinished : transfers.unfinished(clock.instant().minus(LEFT_BEHIND), PAGE)) {
            try {
                Correlation.during(unfinished.trace(), () -> carryOut(unfinished));
            } catch (RuntimeException failure) {
                LOG.error("Transfer {} could not be finished; it is tried again", unfinished.id(), failure);
            }
        }
    }

    private void carryOut(Transfer transfer) {
        if (transfer.stage() == Transfer.Stage.DONE) {
            return;
        }
        if (transfer.stage() == Transfer.Stage.LISTING) {
            list(transfer);
            transfers.advance(transfer.id(), Transfer.Stage.LISTING, Transfer.Stage.MOVING);
        }
        List<TransferResult> pending = pending(transfer);
        while (!pending.isEmpty()) {
            move(transfer, pending.stream().map(TransferResult::taskId).toList());
            pending = pending(transfer);
        }
        transfers.advance(transfer.id(), Transfer.Stage.MOVING, Transfer.Stage.DONE);
    }

    private List<TransferResult> pending(Transfer transfer) {
        return transfers.results(transfer.id(), TransferResult.Outcome.PENDING, null, PAGE);
    }

    private void list(Transfer transfer) {
        TaskFilter open = TaskFilter.ofLead(transfer.fromAgencyId(), TaskStatus.open());
        many.look(
                open,
                transfer.momentAt(clock.instant()),
                (page, _) -> transfers.record(
                        transfer.id(),
                        page.stream()
                                .map(stored ->
                                        TransferResult.pending(stored.task().id()))
                                .toList()));
    }

    private void move(Transfer transfer, List<TaskId> ids) {
        Moment moment = transfer.momentAt(clock.instant());
        Timekeeping time = timekeeper.current();
        List<StoredTask> moved = new ArrayList<>();
        List<TransferResult> results = new ArrayList<>();
        for (StoredTask stored : tasks.findAll(ids)) {
            TransferResult result = take(transfer, stored, time, moment);
            if (result.outcome() == TransferResult.Outcome.PENDING) {
                moved.add(stored);
            } else {
                results.add(result);
            }
        }
        // who was changed meanwhile stays pending and is looked at again
        Set<TaskId> stale = tasks.saveAll(moved, moment);
        Stream<TaskId> stored = moved.stream().map(it -> it.task().id()).filter(id -> !stale.contains(id));
        results.addAll(stored.map(TransferResult::transferred).toList());
        transfers.record(transfer.id(), results);
    }

    /** Pending as long as it is not stored. */
    private static TransferResult take(Transfer transfer, StoredTask stored, Timekeeping time, Moment moment) {
        TaskId id = stored.task().id();
        String lead = stored.task().snapshot().assignment().leadAgencyId();
        if (lead.equals(transfer.toAgencyId())) {
            return TransferResult.transferred(id);
        }
        if (!lead.equals(transfer.fromAgencyId())) {
            return TransferResult.refused(id, "Nay do %1$s chủ trì / Is led by %1$s by now".formatted(lead));
        }
        try {
            stored.task().transfer(transfer.toAgencyId(), new Reason(transfer.reason()), time, moment);
            return TransferResult.pending(id);
        } catch (TaskNotAllowed | TaskRejected refusal) {
            return TransferResult.refused(id, refusal.getMessage());
        }
    }
}
