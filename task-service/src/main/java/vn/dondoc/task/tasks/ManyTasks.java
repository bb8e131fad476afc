package vn.dondoc.task.tasks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;

/**
 * Takes a step with many tasks, page by page in the order of their ids. Who acts on a task at the same time is let through,
 * and the task is looked at again as it is then.
 */
@Component
public class ManyTasks {
    static final int PAGE = 500;

    private final Tasks tasks;
    private final DeadlinePolicies timekeeper;

    public ManyTasks(Tasks tasks, DeadlinePolicies timekeeper) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
    }

    /** What is done with each. */
    @FunctionalInterface
    public interface Step {
        /** @return whether it changed the task */
        boolean take(Task task, DeadlinePolicy time);

        /** After some tasks were read and changed in memory, before they are stored; throws to leave all of them as they are. */
        default void beforeStoring() {}
    }

    /** What is looked at, and maybe changed in memory. */
    @FunctionalInterface
    public interface Page {
        void look(List<VersionedTask> page, DeadlinePolicy time);
    }

    public void each(TaskFilter filter, CommandContext moment, Step step) {
        look(filter, moment, (page, _) -> take(page, moment, step));
    }

    /** Reads them without storing anything. */
    public void look(TaskFilter filter, CommandContext moment, Page look) {
        TaskSort.Cursor after = null;
        List<VersionedTask> page;
        do {
            page = page(filter, after, moment);
            look.look(page, timekeeper.current());
            after = page.isEmpty()
                    ? null
                    : new TaskSort.Cursor("", page.getLast().task().id());
        } while (page.size() == PAGE);
    }

    private List<VersionedTask> page(TaskFilter filter, TaskSort.@Nullable Cursor after, CommandContext moment) {
        return tasks.list(new TaskQuery(filter, TaskSort.BY_ID, after, PAGE, moment.time()));
    }

    private void take(List<VersionedTask> page, CommandContext moment, Step step) {
        List<VersionedTask> rest = page;
        while (!rest.isEmpty()) {
            DeadlinePolicy time = timekeeper.current();
            List<VersionedTask> changed = new ArrayList<>(rest);
            changed.removeIf(stored -> !step.take(stored.task(), time));
            step.beforeStoring();
            rest = changed.isEmpty() ? List.of() : tasks.findAll(tasks.saveAll(changed, moment));
        }
    }
}
