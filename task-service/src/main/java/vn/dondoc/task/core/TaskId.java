package vn.dondoc.task.core;

import java.time.LocalDate;

/**
 * {@code <directive id>-<item number>-<lead agency id>}: the same whenever the directive is expanded again; the lead's part
 * stays as it was when another takes over. Later occurrences of a recurring task have {@code @<due date>} behind it.
 */
public record TaskId(String value) {
    public static TaskId of(String directiveId, String itemNumber, String leadAgencyId) {
        return new TaskId(directiveId + "-" + itemNumber + "-" + leadAgencyId);
    }

    /**
     * Of the occurrence after this one: {@code <series>@<due date>}. After an amendment brought dates forward it may not come
     * after what others are named after; then it is named after this one as well.
     */
    public TaskId next(String seriesId, LocalDate dueOn) {
        String[] dates = value.substring(seriesId.length()).split("@", -1);
        boolean isNamedAhead = dates.length > 1 && dueOn.toString().compareTo(dates[1]) <= 0;
        return new TaskId((isNamedAhead ? value : seriesId) + "@" + dueOn);
    }

    @Override
    public String toString() {
        return value;
    }
}
