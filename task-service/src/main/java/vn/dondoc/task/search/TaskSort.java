package vn.dondoc.task.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskId;

/** The orders a list can have. Each ends with the id, so that it is total and a page can go on after any row. */
public enum TaskSort {
    BY_ID,
    /** First the tasks in which every accented word sought is spelled so, then those found by its letters alone. */
    BY_RELEVANCE,
    /** The due date first; last those without. */
    BY_DUE_DATE;

    /** Stands for the due date of a task that has none: after all dates. */
    public static final String UNDATED = "none";

    public static final String EXACT = "0";
    public static final String ALIKE = "1";

    /** The due date as lists order by it. */
    public static String dueKey(@Nullable LocalDate dueOn) {
        return dueOn == null ? UNDATED : dueOn.toString();
    }

    /**
     * The place of one row in a list.
     *
     * @param key what comes before the id in that order; empty where nothing does
     */
    public record Cursor(String key, TaskId id) {}
}
