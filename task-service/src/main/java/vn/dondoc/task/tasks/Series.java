package vn.dondoc.task.tasks;

import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskId;

/**
 * A task's place in a series of occurrences.
 *
 * @param first the id of the first occurrence; none of a task that did not recur when it was assigned
 * @param nextOccurrenceCreated whether the occurrence after this one was created, or is not to be any more
 */
public record Series(@Nullable TaskId first, boolean nextOccurrenceCreated) {
    public static final Series NONE = new Series(null, false);

    static Series startingWith(@Nullable TaskId first) {
        return new Series(first, false);
    }

    Series withNextOccurrenceCreated() {
        return new Series(first, true);
    }
}
