package vn.dondoc.task.tasks;

import vn.dondoc.platform.messaging.outbox.VersionedResource;

/** A task as it was loaded, with what the next write must find. Made by the {@link Tasks} it is given back to. */
public interface VersionedTask extends VersionedResource {
    Task task();
}
