package vn.dondoc.task.search;

import org.jspecify.annotations.Nullable;

/**
 * Which of the tasks that an agency leads; what is left out does not matter.
 *
 * @param field of public administration that they belong to
 */
public record LedTasks(
        String leadAgencyId,
        @Nullable String directiveId,
        @Nullable String field) {

    public static LedTasks of(String leadAgencyId) {
        return new LedTasks(leadAgencyId, null, null);
    }
}
