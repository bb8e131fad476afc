package vn.dondoc.task.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.Tasks;

/**
 * Urges the assigners of work that a closed agency has left and nobody succeeds to, again and again until it is transferred.
 * When that was told last stands in the history of each task, so that any number of instances may look.
 */
@Component
class SuccessorSearch {
    private final Tasks tasks;
    private final AgencyDirectory directory;
    private final Clock clock;
    private final SweepRunner runner;
    private final SuccessionProperties properties;

    public SuccessorSearch(
            Tasks tasks, AgencyDirectory directory, Clock clock, SweepRunner runner, SuccessionProperties properties) {
        this.tasks = tasks;
        this.directory = directory;
        this.clock = clock;
        this.runner = runner;
        this.properties = properties;
    }

    /** Called by one thread at a time. */
    public void run() {
        if (!directory.isRead()) {
            return;
        }
        Set<String> closed = directory.closedWithoutSuccessor(VietnamTime.dayOf(clock.instant()));
        runner.runUntilDone("successor-search", TaskPages.withWorkOf(tasks, closed), (policy, context) -> {
            Instant since = context.time().minus(properties.urgeAgainAfter());
            return task -> TaskChange.Outcome.changedIf(closed.stream()
                    .map(id -> task.urgeTransfer(id, since, context))
                    .reduce(false, Boolean::logicalOr));
        });
    }
}
