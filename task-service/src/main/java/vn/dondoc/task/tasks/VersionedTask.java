package vn.dondoc.task.tasks;

import vn.dondoc.platform.messaging.CommandId;

/** A task as it was loaded, with what the next write must find. Made by the {@link Tasks} it is given back to. */
public interface VersionedTask {
    Task task();

    /** Counts the writes from 1; the resource's ETag. */
    long version();

    /** Whether the command is among the last ones applied to the task, so that nothing is left to do. */
    boolean isRepeatOf(CommandId command);
}
