package vn.dondoc.task.transfers;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.OutboxFull;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Killed;
import vn.dondoc.task.tasks.VersionedTask;

/** Can be told to die after so many more bulk writes, what happens just before the next one, what cannot be read or takes no event. */
final class FaultyTasks extends InMemoryTasks {
    int writesLeft = Integer.MAX_VALUE;
    Runnable before = () -> {};
    Set<TaskId> unreadable = Set.of();
    Set<TaskId> full = Set.of();
    boolean away;

    @Override
    public synchronized List<VersionedTask> findAll(Collection<TaskId> ids) {
        if (away || !Collections.disjoint(ids, unreadable)) {
            throw new IllegalStateException("damaged, or away");
        }
        return super.findAll(ids);
    }

    @Override
    public synchronized List<TaskId> findOpenByLead(LedTasks which, @Nullable TaskId after, int limit) {
        if (away) {
            throw new IllegalStateException("away");
        }
        return super.findOpenByLead(which, after, limit);
    }

    @Override
    public synchronized Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
        if (writesLeft-- <= 0) {
            Killed.<RuntimeException>now();
        }
        Runnable once = before;
        before = () -> {};
        once.run();
        if (changed.stream().anyMatch(it -> full.contains(it.task().id()))) {
            throw new OutboxFull("a task");
        }
        return super.saveAll(changed, context);
    }
}
