package vn.dondoc.task.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param after the last row of the page before; none for the first page
 * @param now the moment that timeliness is derived at
 */
public record TaskQuery(TaskFilter filter, TaskSort sort, TaskSort.@Nullable Cursor after, int limit, Instant now) {

    /** By rank where words are sought, for otherwise all have the same. */
    public TaskQuery {
        if (sort == TaskSort.BY_RELEVANCE && filter.terms() == null) {
            throw new IllegalArgumentException("A rank needs words");
        }
    }
}
