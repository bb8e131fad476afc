package vn.dondoc.task.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tasks that an agency leads; what is left out does not matter.
 *
 * @param field of public administration that they belong to
 * @param assigners that gave them, one of these
 */
public record LedTasks(
        String leadAgencyId,
        @Nullable String directiveId,
        @Nullable String field,
        @Nullable Set<String> assigners) {

    public static LedTasks of(String leadAgencyId) {
        return new LedTasks(leadAgencyId, null, null, null);
    }

    public LedTasks assignedBy(Set<String> any) {
        return new LedTasks(leadAgencyId, directiveId, field, any);
    }
}
