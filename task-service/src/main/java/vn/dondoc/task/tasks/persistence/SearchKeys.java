package vn.dondoc.task.tasks.persistence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.task.search.TaskSort;
import vn.dondoc.task.tasks.TaskState;

/**
 * What lists filter and order by, beside the facts it follows from: written with each write, read by queries only.
 *
 * @param text the key of its text among the {@link SearchTexts}
 * @param due the due date, or what sorts after all dates
 * @param timeliness see {@link TimelinessKey}
 * @param coordinators the agencies among those that coordinate by now; none where there are none
 */
record SearchKeys(
        String text,
        String due,
        String timeliness,
        @Nullable List<String> coordinators) {
    static final String TEXT = "lists.text";
    static final String DUE = "lists.due";
    static final String TIMELINESS = "lists.timeliness";
    static final String COORDINATORS = "lists.coordinators";

    static SearchKeys of(TaskState task) {
        List<String> coordinators = task.coordinators().stream()
                .map(Coordinator::agencyId)
                .filter(Objects::nonNull)
                .toList();
        return new SearchKeys(
                SearchTexts.keyOf(task.assignment()),
                TaskSort.dueKey(task.deadline().dueOn()),
                TimelinessKey.of(task),
                coordinators.isEmpty() ? null : coordinators);
    }
}
