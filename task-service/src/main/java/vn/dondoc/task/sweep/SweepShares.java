package vn.dondoc.task.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * Keeps instances that sweep at the same time from meeting: each begins with a share of its own. Otherwise both load and change the
 * same pages, and one of them in vain. It says who begins where, never who may: a run that finds nothing of its own share takes
 * whatever waits, so that what an instance left that died, hangs or is slow is swept by the next run of another.
 */
final class SweepShares {
    /** An instance may be forgotten by others only after some times as long. */
    static final Duration ANNOUNCED_EVERY = Duration.ofSeconds(3);

    private final SweepInstances instances;
    private final InstantSource clock;
    private SweepShare share = SweepShare.ALL;
    private Instant nextAt = Instant.MIN;

    /** @param clock of this machine, whatever clock the domain goes by: it says who is alive */
    SweepShares(SweepInstances instances, InstantSource clock) {
        this.instances = instances;
        this.clock = clock;
    }

    /** For one run, of tasks that leave the selection when they are changed. */
    TaskPages ownFirst(TaskPages waiting) {
        return new OwnFirst(waiting);
    }

    private synchronized SweepShare current() {
        Instant now = clock.instant();
        if (!now.isBefore(nextAt)) {
            share = instances.announce(now);
            nextAt = now.plus(ANNOUNCED_EVERY);
        }
        return share;
    }

    private final class OwnFirst implements TaskPages {
        private final TaskPages waiting;
        private boolean hadOwn;

        OwnFirst(TaskPages waiting) {
            this.waiting = waiting;
        }

        @Override
        public List<TaskId> next(@Nullable TaskId after, Set<TaskId> except, int limit) {
            List<TaskId> found = waiting.next(after, except, limit);
            List<TaskId> own = found.stream().filter(current()::contains).toList();
            hadOwn = hadOwn || !own.isEmpty();
            return hadOwn ? own : found;
        }

        /** A window may take longer than others wait for a sign of life. */
        @Override
        public List<VersionedTask> load(List<TaskId> ids) {
            current();
            return waiting.load(ids);
        }
    }
}
