package vn.dondoc.task.tasks.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param silentSince the instant from which it is silent; none while its clock stands
 * @param marks what holds of it, one of the {@code …_MARK} each; none where there are none
 */
record SearchKeys(
        String text,
        String due,
        String timeliness,
        @Nullable List<String> coordinators,
        @Nullable Instant silentSince,
        @Nullable List<String> marks) {
    static final String TEXT = "lists.text";
    static final String DUE = "lists.due";
    static final String TIMELINESS = "lists.timeliness";
    static final String COORDINATORS = "lists.coordinators";
    static final String SILENT_SINCE = "lists.silentSince";
    static final String MARKS = "lists.marks";
    static final String MISSED_MARK = "missed";
    static final String REQUEST_MARK = "request";
    static final String DIFFICULTY_MARK = "difficulty";

    static SearchKeys of(TaskState task) {
        List<String> coordinators = task.coordinators().stream()
                .map(Coordinator::agencyId)
                .filter(Objects::nonNull)
                .toList();
        return new SearchKeys(
                SearchTexts.keyOf(task.assignment()),
                TaskSort.dueKey(task.deadline().dueOn()),
                TimelinessKey.of(task),
                coordinators.isEmpty() ? null : coordinators,
                task.silentSince().orElse(null),
                marksOf(task));
    }

    private static @Nullable List<String> marksOf(TaskState task) {
        List<String> marks = Stream.of(
                        task.hasEverMissed() ? MISSED_MARK : "",
                        task.hasOpenRequest() ? REQUEST_MARK : "",
                        task.hasOpenDifficulty() ? DIFFICULTY_MARK : "")
                .filter(mark -> !mark.isEmpty())
                .toList();
        return marks.isEmpty() ? null : marks;
    }
}
