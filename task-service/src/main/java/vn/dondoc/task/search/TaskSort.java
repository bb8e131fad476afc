package vn.dondoc.task.search;

import java.time.LocalDate;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.tasks.TaskState;

/** The orders a list can have. Each ends with the id, so that it is total and a page can go on after any row. */
public enum TaskSort {
    ID,
    /** First the tasks in which every accented word sought is spelled so, then those found by its letters alone. */
    RANK,
    /** The due date first; last those without. */
    DUE;

    /** Stands for the due date of a task that has none: after all dates. */
    public static final String UNDATED = "none";

    public static final String EXACT = "0";
    public static final String ALIKE = "1";

    /** What goes before the id. */
    public static String dueKey(TaskState task) {
        LocalDate dueOn = task.deadline().dueOn();
        return dueOn == null ? UNDATED : dueOn.toString();
    }

    /** Where a task stands in a list of what is sought. */
    public Place placeOf(TaskState task, SearchTerms sought) {
        String key = switch (this) {
            case ID -> "";
            case RANK -> SearchTerms.of(task.assignment()).spellAlike(sought) ? EXACT : ALIKE;
            case DUE -> dueKey(task);
        };
        return new Place(key, task.id());
    }

    /**
     * The place of one row in a list.
     *
     * @param key what comes before the id in that order; empty where nothing does
     */
    public record Place(String key, TaskId id) {}
}
