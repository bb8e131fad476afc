package vn.dondoc.console.client;

import org.jspecify.annotations.Nullable;

/**
 * A change that a form asks for.
 *
 * @param path below the service's address, already encoded
 * @param body none where the address says all
 * @param id of the form: sent again, it is done once
 * @param version of what the form was made from; none where nothing can have changed
 */
public record Command(
        String path,
        @Nullable Object body,
        String id,
        @Nullable Long version) {}
