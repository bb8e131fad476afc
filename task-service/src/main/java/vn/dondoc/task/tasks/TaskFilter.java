package vn.dondoc.task.tasks;

import org.jspecify.annotations.Nullable;

/** Which tasks a list shows; what is not given does not restrict. */
public record TaskFilter(
        @Nullable String leadAgencyId,
        @Nullable String directiveId,
        @Nullable String itemNumber,
        @Nullable TaskStatus status) {}
