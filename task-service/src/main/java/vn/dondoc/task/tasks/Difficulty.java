package vn.dondoc.task.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a task, until it is resolved.
 *
 * @param number counts the task's difficulties from 1
 * @param resolvedOn none while it stands
 */
public record Difficulty(
        int number,
        String text,
        LocalDate raisedOn,
        String raisedBy,
        @Nullable LocalDate resolvedOn,
        @Nullable String resolvedBy,
        @Nullable String resolution) {

    public boolean isResolved() {
        return resolvedOn != null;
    }

    Difficulty resolved(LocalDate on, String by, String how) {
        return new Difficulty(number, text, raisedOn, raisedBy, on, by, how);
    }
}
