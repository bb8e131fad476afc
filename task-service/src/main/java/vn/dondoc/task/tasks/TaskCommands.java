package vn.dondoc.task.tasks;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.search.TaskQuery;

/**
 * The steps officials take, and what they look at. A step names the version it was decided on; a repeat of a step already
 * taken gets the task as it is now and changes nothing.
 */
@Service
public class TaskCommands {
    private final Tasks tasks;
    private final DeadlinePolicies policies;

    public TaskCommands(Tasks tasks, DeadlinePolicies policies) {
        this.tasks = tasks;
        this.policies = policies;
    }

    public VersionedTask get(TaskId id) {
        return tasks.find(id).orElseThrow(() -> new TaskNotFound(id));
    }

    public List<VersionedTask> list(TaskQuery query) {
        return tasks.list(query);
    }

    public int count(TaskQuery byId) {
        return tasks.count(byId);
    }

    public List<HistoryEntry> history(TaskId id, int after, int limit) {
        return tasks.history(get(id).task().id(), after, limit);
    }

    /** One step of a task's life. */
    @FunctionalInterface
    public interface Step {
        void take(Task task, DeadlinePolicy policy);
    }

    /**
     * Lets an official take a step.
     *
     * @param version the step was decided on
     * @throws StaleResource when the task has another version by now
     */
    public VersionedTask take(TaskId id, long version, CommandContext context, Step step) {
        return new VersionedCommand("task", id.value(), version, context).execute(() -> get(id), loaded -> {
            step.take(loaded.task(), policies.current());
            return tasks.save(loaded, context);
        });
    }
}
