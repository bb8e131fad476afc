package vn.dondoc.task.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param after the last row of the page before; none for the first page
 * @param now the moment that timeliness is derived at
 */
public record TaskQuery(TaskFilter filter, TaskOrder order, TaskOrder.@Nullable Place after, int limit, Instant now) {

    /** By rank where words are sought, for otherwise all have the same. */
    public TaskQuery {
        if (order == TaskOrder.RANK && filter.words() == null) {
            throw new IllegalArgumentException("A rank needs words");
        }
    }
}
