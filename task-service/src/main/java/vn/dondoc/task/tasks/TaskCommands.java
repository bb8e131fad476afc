package vn.dondoc.task.tasks;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.messaging.outbox.VersionedCommand;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.search.TaskQuery;

/**
 * The steps officials take, and what they look at. A step names the version it was decided on; a repeat of a step already
 * taken gets the task as it is now and changes nothing. What somebody may not know is not there.
 */
@Service
public class TaskCommands {
    private final Tasks tasks;
    private final DeadlinePolicies policies;
    private final TaskAccess access;

    public TaskCommands(Tasks tasks, DeadlinePolicies policies, TaskAccess access) {
        this.tasks = tasks;
        this.policies = policies;
        this.access = access;
    }

    public VersionedTask get(TaskId id, Actor actor) {
        return find(id, actor).orElseThrow(() -> new TaskNotFound(id));
    }

    public Optional<VersionedTask> find(TaskId id, Actor actor) {
        return tasks.find(id)
                .filter(found -> access.isKnownTo(actor, found.task().state()));
    }

    public AgencyScope scopeOf(Actor actor) {
        return access.scopeOf(actor);
    }

    /** The query says itself what its caller may know. */
    public List<VersionedTask> list(TaskQuery query) {
        return tasks.list(query);
    }

    public int count(TaskQuery byId) {
        return tasks.count(byId);
    }

    public List<HistoryEntry> history(TaskId id, Actor actor, int after, int limit) {
        return tasks.history(get(id, actor).task().id(), after, limit);
    }

    /** One step of a task's life. */
    @FunctionalInterface
    public interface Step {
        void take(Task task, DeadlinePolicy policy);
    }

    /**
     * Lets an official take a step, also again.
     *
     * @param operation what the step is by the table of rights
     * @param version the step was decided on
     * @throws TaskNotFound when the official may not know of the task
     * @throws AccessDenied when the step is for others
     * @throws StaleResource when the task has another version by now
     */
    public VersionedTask take(TaskOperation operation, TaskId id, long version, CommandContext context, Step step) {
        return new VersionedCommand("task", id.value(), version, context)
                .execute(() -> load(operation, id, context.actor()), loaded -> {
                    step.take(loaded.task(), policies.current());
                    return tasks.save(loaded, context);
                });
    }

    private VersionedTask load(TaskOperation operation, TaskId id, Actor actor) {
        VersionedTask loaded = tasks.find(id).orElseThrow(() -> new TaskNotFound(id));
        access.require(operation, actor, loaded.task().state());
        return loaded;
    }
}
