package vn.dondoc.task.tasks.persistence;

import vn.dondoc.task.tasks.TaskOrder;
import vn.dondoc.task.tasks.TaskSnapshot;

/**
 * What lists filter and order by, beside the facts it follows from: written with each write, read by queries only.
 *
 * @param text the key of its text among the {@link TaskTexts}
 * @param due the due date, or what sorts after all dates
 * @param timeliness see {@link TimelinessKey}
 */
record ListKeys(String text, String due, String timeliness) {
    static final String TEXT = "lists.text";
    static final String DUE = "lists.due";
    static final String TIMELINESS = "lists.timeliness";

    static ListKeys of(TaskSnapshot task) {
        return new ListKeys(TaskTexts.keyOf(task.assignment()), TaskOrder.dueKey(task), TimelinessKey.of(task));
    }
}
