package vn.dondoc.task.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.platform.observability.Correlation;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.Tasks;

/**
 * Finds the tasks whose deadline has passed and tells it, once each. Any number of instances may sweep the same tasks: each
 * is moved by compare-and-set, and who comes second finds nothing to do. What fell due while no instance ran is found by
 * the next one. A task that cannot be handled is counted, logged and put aside for a while; the others go on.
 */
@Component
class DeadlineSweep {
    static final int PAGE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

    private final Tasks tasks;
    private final Clock clock;
    private final SweepMeters meters;
    private final PutAside aside;

    DeadlineSweep(Tasks tasks, Clock clock, SweepMeters meters, DeadlineProperties properties) {
        this.tasks = tasks;
        this.clock = clock;
        this.meters = meters;
        this.aside = new PutAside(properties.retryAfter());
    }

    /** Handles all that is due now; called by one thread at a time. */
    void sweep() {
        Correlation.during(Correlation.currentOrNew(), () -> {
            boolean more = true;
            while (more) {
                more = sweepPage();
            }
        });
    }

    /** Whether another page may be waiting. A page in which nothing moved ends the sweep, so that it cannot turn in place. */
    private boolean sweepPage() {
        Instant now = clock.instant();
        List<TaskId> due = tasks.dueBy(now, aside.stillAt(now), PAGE);
        return !due.isEmpty() && together(due, now) > 0 && due.size() == PAGE;
    }

    @SuppressWarnings("IllegalCatch") // whatever is wrong with one task must not keep the others from being told
    private int together(List<TaskId> due, Instant now) {
        try {
            return miss(tasks.findAll(due), now);
        } catch (RuntimeException failure) {
            LOG.warn("{} due tasks could not be handled together; each is tried by itself", due.size());
            return due.stream().mapToInt(id -> alone(id, now)).sum();
        }
    }

    @SuppressWarnings("IllegalCatch") // as above
    private int alone(TaskId id, Instant now) {
        try {
            return miss(tasks.find(id).stream().toList(), now);
        } catch (RuntimeException failure) {
            requireStore(now);
            meters.failed();
            LOG.error("The deadline of task {} could not be handled; it is tried again later", id, failure);
            aside.put(id, now);
            return 1;
        }
    }

    /** Is it the task, or is the store away? Then this fails too and ends the sweep: no task is to blame. */
    private void requireStore(Instant now) {
        tasks.dueBy(now, Set.of(), 1);
    }

    private int miss(List<StoredTask> due, Instant now) {
        Moment moment = moment(now);
        Map<StoredTask, Instant> missed = new LinkedHashMap<>();
        for (StoredTask stored : due) {
            // asked first: once told, there is no next instant
            Optional<Instant> since = stored.task().snapshot().nextDue();
            if (stored.task().missDeadline(moment)) {
                missed.put(stored, since.orElse(now));
            }
        }
        Set<TaskId> stale = tasks.saveAll(List.copyOf(missed.keySet()), moment);
        missed.keySet().removeIf(stored -> stale.contains(stored.task().id()));
        Instant told = clock.instant();
        missed.values().forEach(since -> meters.missed(since, told));
        return missed.size();
    }

    private static Moment moment(Instant now) {
        // the task puts in the agency by whose rule it is late
        return new Moment(
                Actor.system("task-service", ""),
                now,
                Correlation.currentOrNew(),
                CommandId.of("deadline-sweep:" + UUID.randomUUID()));
    }
}
