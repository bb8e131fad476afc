package vn.dondoc.task.tasks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.Moment;

/**
 * Takes a step with many tasks, page by page in the order of their ids. Who acts on a task at the same time is let through,
 * and the task is looked at again as it is then.
 */
@Component
public class ManyTasks {
    static final int PAGE = 500;

    private final Tasks tasks;
    private final Timekeeper timekeeper;

    public ManyTasks(Tasks tasks, Timekeeper timekeeper) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
    }

    /** What is done with each. */
    @FunctionalInterface
    public interface Step {
        /** @return whether it changed the task */
        boolean take(Task task, Timekeeping time);

        /** After some tasks were read and changed in memory, before they are stored; throws to leave all of them as they are. */
        default void beforeStoring() {}
    }

    /** What is looked at, and maybe changed in memory. */
    @FunctionalInterface
    public interface Page {
        void look(List<StoredTask> page, Timekeeping time);
    }

    public void each(TaskFilter filter, Moment moment, Step step) {
        look(filter, moment, (page, _) -> take(page, moment, step));
    }

    /** Reads them without storing anything. */
    public void look(TaskFilter filter, Moment moment, Page look) {
        TaskOrder.Place after = null;
        List<StoredTask> page;
        do {
            page = page(filter, after, moment);
            look.look(page, timekeeper.current());
            after = page.isEmpty()
                    ? null
                    : new TaskOrder.Place("", page.getLast().task().id());
        } while (page.size() == PAGE);
    }

    private List<StoredTask> page(TaskFilter filter, TaskOrder.@Nullable Place after, Moment moment) {
        return tasks.list(new TaskQuery(filter, TaskOrder.ID, after, PAGE, moment.time()));
    }

    private void take(List<StoredTask> page, Moment moment, Step step) {
        List<StoredTask> rest = page;
        while (!rest.isEmpty()) {
            Timekeeping time = timekeeper.current();
            List<StoredTask> changed = new ArrayList<>(rest);
            changed.removeIf(stored -> !step.take(stored.task(), time));
            step.beforeStoring();
            rest = changed.isEmpty() ? List.of() : tasks.findAll(tasks.saveAll(changed, moment));
        }
    }
}
