package vn.dondoc.task.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * Finds the tasks whose next instant has come and lets each tell what is due: reminders, a miss, an escalation, silence; and
 * make its next occurrence. Any number of instances may sweep the same tasks: each is moved by compare-and-set, and who
 * comes second finds nothing to do. Each begins with a share of its own, so that they seldom meet. What fell due while no
 * instance ran is found by the next one.
 */
@Component
class DeadlineSweep implements TaskPages {
    private final Tasks tasks;
    private final Clock clock;
    private final SweepRunner runner;
    private final SweepShares shares;

    public DeadlineSweep(Tasks tasks, Clock clock, SweepRunner runner, SweepShares shares) {
        this.tasks = tasks;
        this.clock = clock;
        this.runner = runner;
        this.shares = shares;
    }

    /** Handles its share of all that is due now, or when nothing of that is due whatever is; called by one thread at a time. */
    public void run() {
        runner.runUntilDone(
                "deadline-sweep",
                shares.ownFirst(this),
                (policy, context) -> task -> sendWhatIsDue(task, policy, context));
    }

    @Override
    public List<TaskId> next(@Nullable TaskId after, Set<TaskId> except, int limit) {
        return tasks.findDueIds(clock.instant(), except, limit);
    }

    @Override
    public List<VersionedTask> load(List<TaskId> ids) {
        return tasks.findDue(ids, clock.instant());
    }

    private static TaskChange.Outcome sendWhatIsDue(Task task, DeadlinePolicy policy, CommandContext context) {
        Optional<Instant> dueAt = task.state().nextDueAt();
        if (dueAt.filter(due -> !context.time().isBefore(due)).isEmpty()) {
            return TaskChange.Outcome.UNCHANGED;
        }
        task.sendDueReminders(policy, context);
        Optional<Task> next = task.createNextOccurrence(policy, context);
        if (task.state().nextDueAt().equals(dueAt)) {
            throw new IllegalStateException("Task " + task.id() + " would be due again at once");
        }
        return TaskChange.Outcome.changedAdding(next);
    }
}
