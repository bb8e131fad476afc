package vn.dondoc.task.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.Moment;
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
 * comes second finds nothing to do. What fell due while no instance ran is found by
 * the next one.
 */
@Component
class DeadlineSweep implements PageByPage.Work {
    private final Tasks tasks;
    private final Timekeeper timekeeper;
    private final Clock clock;
    private final SweepMeters meters;
    private final PageByPage pages;

    DeadlineSweep(Tasks tasks, Timekeeper timekeeper, Clock clock, SweepMeters meters, PageByPage pages) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
        this.clock = clock;
        this.meters = meters;
        this.pages = pages;
    }

    /** Handles all that is due now; called by one thread at a time. */
    void sweep() {
        pages.workOff(this);
    }

    @Override
    public String name() {
        return "deadline-sweep";
    }

    @Override
    public List<TaskId> waiting(Instant now, Collection<TaskId> except, int limit) {
        return tasks.dueBy(now, except, limit);
    }

    @Override
    public List<StoredTask> stillWaiting(List<TaskId> ids, Instant now) {
        return tasks.findDue(ids, now);
    }

    @Override
    public int handle(List<StoredTask> due, Moment moment) {
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
        Optional<Task> next = task.series(time).makeNext(moment);
        if (task.snapshot().nextDue().equals(since)) {
            throw new IllegalStateException("Task " + task.id() + " would be due again at once");
        }
        return Optional.of(new Looked(told, next, since.orElseThrow()));
    }
}
