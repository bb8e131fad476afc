package vn.dondoc.task.tasks;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.messaging.Moment;

/**
 * The steps officials take, and what they look at. A step names the version it was decided on; a repeat of a step already
 * taken gets the task as it is now and changes nothing.
 */
@Service
public class TaskManagement {
    private final Tasks tasks;
    private final Timekeeper timekeeper;

    public TaskManagement(Tasks tasks, Timekeeper timekeeper) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
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

    /** One step of a task's life. */
    @FunctionalInterface
    public interface Step {
        void take(Task task, Timekeeping time);
    }

    /**
     * Lets an official take a step.
     *
     * @param version the step was decided on
     * @throws StaleTask when the task has another version by now
     */
    public StoredTask take(TaskId id, long version, Moment moment, Step step) {
        StoredTask stored = get(id);
        if (stored.isRepeatOf(moment.command())) {
            return stored;
        }
        if (stored.version() != version) {
            throw new StaleTask(id, stored.version());
        }
        step.take(stored.task(), timekeeper.current());
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
