package vn.dondoc.task.tasks;

import java.util.List;
import java.util.Optional;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.deadline.DeadlinePolicy;

/** What a {@link TaskBatch} does with the tasks of one page. */
@FunctionalInterface
public interface TaskChange {
    /** Changes the task in memory, or leaves it. May be called again with the same task as it was loaded anew. */
    Outcome apply(Task task);

    /** Called once the page is stored, with those it changed, without what someone else changed meanwhile. */
    default void stored(List<Task> changed) {}

    /** Makes the change for one page, after the page's tasks were read: what it looks up itself is not older than they are. */
    @FunctionalInterface
    interface Factory {
        TaskChange forPage(DeadlinePolicy policy, CommandContext context);
    }

    /**
     * What became of a task in memory.
     *
     * @param changed whether it is to be stored
     * @param added new tasks that it brought about, to be stored before it
     */
    record Outcome(boolean changed, List<Task> added) {
        public static final Outcome UNCHANGED = new Outcome(false, List.of());

        public Outcome {
            added = List.copyOf(added);
        }

        public static Outcome changedIf(boolean changed) {
            return new Outcome(changed, List.of());
        }

        public static Outcome changedAdding(Optional<Task> added) {
            return new Outcome(true, added.stream().toList());
        }
    }
}
