package vn.dondoc.contracts.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party that works with the lead.
 *
 * @param agencyId the agency, or none for a body outside the government tree that is only named
 * @param name the agency's or body's name
 * @param part what is asked of it, when that is said
 * @param dueOn by when, inclusive, in Asia/Ho_Chi_Minh, when that is said
 */
public record Coordinator(
        @Nullable String agencyId,
        String name,
        @Nullable String part,
        @Nullable LocalDate dueOn) {

    public static Coordinator asked(@Nullable String agencyId, String name, @Nullable String part) {
        return new Coordinator(agencyId, name, part, null);
    }
}
