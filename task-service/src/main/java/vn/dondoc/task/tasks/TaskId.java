package vn.dondoc.task.tasks;

import java.time.LocalDate;

/**
 * {@code <directive id>-<item number>-<lead agency id>}: the same whenever the directive is expanded again; the lead's part
 * stays as it was when another takes over. Later occurrences of a recurring task have {@code @<due date>} behind it.
 */
public record TaskId(String value) {
    public static TaskId of(String directiveId, String itemNumber, String leadAgencyId) {
        return new TaskId(directiveId + "-" + itemNumber + "-" + leadAgencyId);
    }

    static TaskId occurrence(String seriesId, LocalDate dueOn) {
        return new TaskId(seriesId + "@" + dueOn);
    }

    @Override
    public String toString() {
        return value;
    }
}
