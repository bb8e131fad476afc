package vn.dondoc.task.tasks.persistence;

import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.VersionedTask;

/** What the next write must find, kept beside the task it belongs to. */
record LoadedTask(Task task, VersionedDocument<TaskDocument> stored) implements VersionedTask {
    static LoadedTask from(VersionedDocument<TaskDocument> stored) {
        return new LoadedTask(stored.document().restored(), stored);
    }

    @Override
    public long version() {
        return stored.version();
    }

    @Override
    public boolean isRepeatOf(CommandId command) {
        return stored.isRepeatOf(command);
    }
}
