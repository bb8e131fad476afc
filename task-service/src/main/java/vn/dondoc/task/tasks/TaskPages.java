package vn.dondoc.task.tasks;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskId;

/** Which tasks a {@link TaskBatch} goes through. Ids first, so that a task that cannot be read hides no other. */
public interface TaskPages {
    /**
     * The next ids; none when there are no more. Either in the order of ids, those after the given one; or those that wait for
     * the change and leave the selection with it, except the given ones.
     *
     * @param after the last id seen; none at first
     * @param except those that were looked at and still wait: they failed, or had nothing to change
     */
    List<TaskId> next(@Nullable TaskId after, Set<TaskId> except, int limit);

    /** Those of the ids that still belong to the selection, as they are now, in no particular order. */
    List<VersionedTask> load(List<TaskId> ids);

    /** A selection in the order of ids. */
    @FunctionalInterface
    interface IdsInOrder {
        List<TaskId> next(@Nullable TaskId after, int limit);
    }

    static TaskPages inOrder(Tasks tasks, IdsInOrder ids) {
        return new TaskPages() {
            @Override
            public List<TaskId> next(@Nullable TaskId after, Set<TaskId> except, int limit) {
                return ids.next(after, limit);
            }

            @Override
            public List<VersionedTask> load(List<TaskId> page) {
                return tasks.findAll(page);
            }
        };
    }

    /** The open tasks that one of the agencies leads or has an open part of. */
    static TaskPages withWorkOf(Tasks tasks, Set<String> agencyIds) {
        return inOrder(
                tasks,
                (after, limit) -> agencyIds.isEmpty() ? List.of() : tasks.findIdsWithWorkOf(agencyIds, after, limit));
    }

    static TaskPages ofDirective(Tasks tasks, String directiveId) {
        return inOrder(tasks, (after, limit) -> tasks.findIdsByDirective(directiveId, after, limit));
    }
}
