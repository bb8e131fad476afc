package vn.dondoc.directive.directives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.core.DirectiveStatus;
import vn.dondoc.platform.access.AgencyScope;

/**
 * Which directives are wanted. Drafts of other agencies never are.
 *
 * @param agencyId the agency of whoever asks
 * @param scope the agencies of which one should have issued it, or have work from it
 * @param words words of number, subject, signer or basis, with or without accents
 * @param year of issue
 * @param after the last one of the page before
 */
public record DirectiveQuery(
        String agencyId,
        AgencyScope scope,
        @Nullable String words,
        @Nullable DirectiveStatus status,
        @Nullable Integer year,
        @Nullable ListPosition after,
        int limit) {

    /** A place in the list. */
    public record ListPosition(Instant createdAt, String id) {}
}
