package vn.dondoc.directive.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A task as an event told of it.
 *
 * @param leadAgencyId who leads it; none once it is completed or cancelled
 * @param sequence of the event among those of the task
 */
public record RecordedTask(String id, @Nullable String leadAgencyId, long sequence) {}
