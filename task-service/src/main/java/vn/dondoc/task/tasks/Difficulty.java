package vn.dondoc.task.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a task, until it is resolved.
 *
 * @param number counts the task's difficulties from 1
 * @param resolution none while it stands
 */
public record Difficulty(
        int number, String text, Raised raised, @Nullable Resolution resolution) {

    /** @param by the official who reported it */
    public record Raised(LocalDate on, String by) {}

    /**
     * How it was overcome.
     *
     * @param by the official who said so
     */
    public record Resolution(LocalDate on, String by, String text) {}

    public boolean isResolved() {
        return resolution != null;
    }

    Difficulty resolved(Resolution how) {
        return new Difficulty(number, text, raised, how);
    }
}
