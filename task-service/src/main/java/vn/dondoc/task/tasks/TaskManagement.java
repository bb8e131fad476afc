package vn.dondoc.task.tasks;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.messaging.Moment;

/**
 * The steps officials take, and what they look at. A step names the version it was decided on; a repeat of a step already
 * taken gets the task as it is now and changes nothing.
 */
@Service
public class TaskManagement {
    private final Tasks tasks;

    TaskManagement(Tasks tasks) {
        this.tasks = tasks;
    }

    public StoredTask get(TaskId id) {
        return tasks.find(id).orElseThrow(() -> new TaskNotFound(id));
    }

    public List<StoredTask> list(TaskQuery query) {
        return tasks.list(query);
    }

    public List<HistoryLine> history(TaskId id, int after, int limit) {
        return tasks.history(get(id).task().id(), after, limit);
    }

    public StoredTask acknowledge(TaskId id, long version, Moment moment) {
        return take(id, version, moment, task -> task.acknowledge(moment));
    }

    public StoredTask update(TaskId id, long version, Progress progress, Moment moment) {
        return take(id, version, moment, task -> task.update(progress, moment));
    }

    public StoredTask report(TaskId id, long version, Result result, Moment moment) {
        return take(id, version, moment, task -> task.report(result, moment));
    }

    public StoredTask confirm(TaskId id, long version, Moment moment) {
        return take(id, version, moment, task -> task.confirm(moment));
    }

    public StoredTask sendBack(TaskId id, long version, Reason reason, Moment moment) {
        return take(id, version, moment, task -> task.sendBack(reason, moment));
    }

    public StoredTask decline(TaskId id, long version, Reason reason, Moment moment) {
        return take(id, version, moment, task -> task.decline(reason, moment));
    }

    private StoredTask take(TaskId id, long version, Moment moment, Consumer<Task> step) {
        StoredTask stored = get(id);
        if (stored.isRepeatOf(moment.command())) {
            return stored;
        }
        if (stored.version() != version) {
            throw new StaleTask(id, stored.version());
        }
        step.accept(stored.task());
        try {
            return tasks.save(stored, moment);
        } catch (StaleTask stale) {
            return repeatOf(id, moment);
        }
    }

    /** The one who was faster may have been the same command, sent twice at once. */
    private StoredTask repeatOf(TaskId id, Moment moment) {
        StoredTask current = get(id);
        if (current.isRepeatOf(moment.command())) {
            return current;
        }
        throw new StaleTask(id, current.version());
    }
}
