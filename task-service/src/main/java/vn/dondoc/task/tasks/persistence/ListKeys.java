package vn.dondoc.task.tasks.persistence;

import java.util.Set;
import vn.dondoc.task.tasks.SearchWords;
import vn.dondoc.task.tasks.TaskOrder;
import vn.dondoc.task.tasks.TaskSnapshot;

/**
 * What lists filter and order by, beside the facts it follows from: written with each write, read by queries only.
 *
 * @param words without accents; the only long one that is indexed, because some stores write all index entries of a
 *     document with each of its changes
 * @param spelled the words that carry an accent, with it
 * @param due the due date, or what sorts after all dates
 * @param timeliness see {@link TimelinessKey}
 */
record ListKeys(Set<String> words, Set<String> spelled, String due, String timeliness) {
    static final String WORDS = "lists.words";
    static final String SPELLED = "lists.spelled";
    static final String DUE = "lists.due";
    static final String TIMELINESS = "lists.timeliness";

    static ListKeys of(TaskSnapshot task) {
        SearchWords words = SearchWords.of(task.assignment());
        return new ListKeys(words.folded(), words.spelled(), TaskOrder.dueKey(task), TimelinessKey.of(task));
    }
}
