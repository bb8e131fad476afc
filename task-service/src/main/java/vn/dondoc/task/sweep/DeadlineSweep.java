package vn.dondoc.task.sweep;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * Finds the tasks whose next instant has come and lets each tell what is due: reminders, a miss, an escalation, silence; and
 * make its next occurrence. Any number of instances may sweep the same tasks: each is moved by compare-and-set, and who
 * comes second finds nothing to do. What fell due while no instance ran is found by
 * the next one.
 */
@Component
public class DeadlineSweep implements PageByPage.Work {
    private final Tasks tasks;
    private final DeadlinePolicies timekeeper;
    private final PageByPage pages;

    public DeadlineSweep(Tasks tasks, DeadlinePolicies timekeeper, PageByPage pages) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
        this.pages = pages;
    }

    /** Handles all that is due now; called by one thread at a time. */
    public void sweep() {
        pages.workOff(this);
    }

    @Override
    public String name() {
        return "deadline-sweep";
    }

    @Override
    public List<TaskId> waiting(Instant now, Collection<TaskId> except, int limit) {
        return tasks.findDueIds(now, except, limit);
    }

    @Override
    public List<VersionedTask> stillWaiting(List<TaskId> ids, Instant now) {
        return tasks.findDue(ids, now);
    }

    @Override
    public int handle(List<VersionedTask> due, CommandContext moment) {
        DeadlinePolicy time = timekeeper.current();
        List<VersionedTask> waiting =
                due.stream().filter(stored -> isDue(stored, moment)).toList();
        List<Task> next = waiting.stream()
                .flatMap(stored -> look(stored.task(), time, moment).stream())
                .toList();
        // made before it is noted that they are: made again, they are there already
        tasks.addAll(next, moment);
        return waiting.size() - tasks.saveAll(waiting, moment).size();
    }

    private static boolean isDue(VersionedTask stored, CommandContext moment) {
        return stored.task()
                .state()
                .nextDueAt()
                .filter(it -> !moment.time().isBefore(it))
                .isPresent();
    }

    /** @return its next occurrence, if the time of that has come */
    private static Optional<Task> look(Task task, DeadlinePolicy time, CommandContext moment) {
        Optional<Instant> since = task.state().nextDueAt();
        task.sendDueReminders(time, moment);
        Optional<Task> next = task.createNextOccurrence(time, moment);
        if (task.state().nextDueAt().equals(since)) {
            throw new IllegalStateException("Task " + task.id() + " would be due again at once");
        }
        return next;
    }
}
