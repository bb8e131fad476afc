package vn.dondoc.task.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.PlainText;

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

    public LedTasks {
        field = field == null ? null : PlainText.onOneLine(field);
    }

    public static LedTasks of(String leadAgencyId) {
        return new LedTasks(leadAgencyId, null, null, null);
    }

    public LedTasks assignedBy(Set<String> any) {
        return new LedTasks(leadAgencyId, directiveId, field, any);
    }
}
