package vn.dondoc.directive.directives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.core.DirectiveStatus;

/**
 * Which directives are wanted.
 *
 * @param words words of number, subject, signer or basis, with or without accents
 * @param year of issue
 * @param after the last one of the page before
 */
public record DirectiveQuery(
        DirectiveReader reader,
        @Nullable String words,
        @Nullable DirectiveStatus status,
        @Nullable Integer year,
        @Nullable ListPosition after,
        int limit) {

    /** A place in the list. */
    public record ListPosition(Instant createdAt, String id) {}
}
