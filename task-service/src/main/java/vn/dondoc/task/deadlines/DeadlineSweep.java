package vn.dondoc.task.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.Timekeeper;
import vn.dondoc.task.tasks.Timekeeping;
import vn.dondoc.task.tasks.Told;

/**
 * Finds the tasks whose next instant has come and lets each tell what is due: reminders, a miss, an escalation, silence; and
 * make its next occurrence. Any number of instances may sweep the same tasks: each is moved by compare-and-set, and who
 * comes second finds nothing to do. What fell due while no instance ran is found by the next one. A task that cannot be
 * handled is counted, logged and put aside for a while; the others go on.
 *
 * <p>Of what is due it takes a large window, and the window's pages in random order: two instances that sweep at the same
 * time start at different pages, and pass those the other has done.
 */
@Component
class DeadlineSweep {
    static final int PAGE = 500;
    static final int WINDOW = 20 * PAGE;
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

    private final Tasks tasks;
    private final Timekeeper timekeeper;
    private final Clock clock;
    private final SweepMeters meters;
    private final PutAside aside;

    DeadlineSweep(Tasks tasks, Timekeeper timekeeper, Clock clock, SweepMeters meters, DeadlineProperties properties) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
        this.clock = clock;
        this.meters = meters;
        this.aside = new PutAside(properties.retryAfter());
    }

    /** Handles all that is due now; called by one thread at a time. */
    void sweep() {
        Correlation.during(Correlation.currentOrNew(), () -> {
            boolean more = true;
            while (more) {
                more = sweepWindow();
            }
        });
    }

    /**
     * Whether another window may be waiting: more than fits into one, or what this one made, such as an occurrence that is
     * past already. One in which nothing moved, by us or by others, ends the sweep, so that it cannot
     * turn in place.
     */
    private boolean sweepWindow() {
        Instant now = clock.instant();
        List<TaskId> due = tasks.dueBy(now, aside.stillAt(now), WINDOW);
        return PageWorkers.sum(pagesOf(due), page -> together(page, now)) > 0;
    }

    private static List<List<TaskId>> pagesOf(List<TaskId> due) {
        List<List<TaskId>> pages = new ArrayList<>();
        for (int from = 0; from < due.size(); from += PAGE) {
            pages.add(due.subList(from, Math.min(from + PAGE, due.size())));
        }
        Collections.shuffle(pages);
        return pages;
    }

    /** How many of the page are done with, by us or by others. */
    @SuppressWarnings("IllegalCatch") // whatever is wrong with one task must not keep the others from being told
    private int together(List<TaskId> due, Instant now) {
        try {
            List<StoredTask> found = tasks.findDue(due, now);
            return due.size() - found.size() + tell(found, now);
        } catch (RuntimeException failure) {
            LOG.warn("{} due tasks could not be handled together; each is tried by itself", due.size());
            return due.stream().mapToInt(id -> alone(id, now)).sum();
        }
    }

    @SuppressWarnings("IllegalCatch") // as above
    private int alone(TaskId id, Instant now) {
        try {
            return tell(tasks.find(id).stream().toList(), now);
        } catch (RuntimeException failure) {
            requireStore(now);
            meters.failed();
            LOG.error(
                    "The deadline of task {} could not be handled; it is tried again later: {}",
                    id,
                    failure.toString());
            LOG.debug("Why task {} could not be handled", id, failure);
            aside.put(id, now);
            return 1;
        }
    }

    /** Is it the task, or is the store away? Then this fails too and ends the sweep: no task is to blame. */
    private void requireStore(Instant now) {
        tasks.dueBy(now, Set.of(), 1);
    }

    private int tell(List<StoredTask> due, Instant now) {
        Moment moment = moment(now);
        Timekeeping time = timekeeper.current();
        Map<StoredTask, Looked> looked = new LinkedHashMap<>();
        due.forEach(stored -> look(stored.task(), time, moment).ifPresent(it -> looked.put(stored, it)));
        // made before it is noted that they are: made again, they are there already
        tasks.addAll(looked.values().stream().flatMap(it -> it.next().stream()).toList(), moment);
        Set<TaskId> stale = tasks.saveAll(List.copyOf(looked.keySet()), moment);
        looked.keySet().removeIf(stored -> stale.contains(stored.task().id()));
        Instant told = clock.instant();
        looked.values().forEach(it -> meters.told(it.told(), it.since(), told));
        return looked.size();
    }

    /** What came of looking at one task, whose instant had come at {@code since}. */
    private record Looked(Told told, Optional<Task> next, Instant since) {}

    /** Empty when there is nothing to do (any more). */
    private static Optional<Looked> look(Task task, Timekeeping time, Moment moment) {
        Optional<Instant> since = task.snapshot().nextDue();
        if (since.filter(it -> !moment.time().isBefore(it)).isEmpty()) {
            return Optional.empty();
        }
        Told told = task.clock(time).tell(moment);
        Optional<Task> next = task.clock(time).makeNextOccurrence(moment);
        if (task.snapshot().nextDue().equals(since)) {
            throw new IllegalStateException("Task " + task.id() + " would be due again at once");
        }
        return Optional.of(new Looked(told, next, since.orElseThrow()));
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
