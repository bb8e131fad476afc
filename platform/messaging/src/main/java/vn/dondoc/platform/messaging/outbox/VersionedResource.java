package vn.dondoc.platform.messaging.outbox;

import vn.dondoc.platform.messaging.CommandId;

/** A resource as it was loaded, with what tells a stale command and a repeated one. */
public interface VersionedResource {
    /** Counts the writes from 1; the resource's ETag. */
    long version();

    /**
     * Whether the command is among the last ones applied to it, so that nothing is left to do.
     *
     * @throws vn.dondoc.platform.messaging.CommandIdReused when its key was used for something else
     */
    boolean isRepeatOf(CommandId command);
}
