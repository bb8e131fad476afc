package vn.dondoc.task.sweep;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.directory.Succession;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.Tasks;

/**
 * Gives what a closed agency has still to do to its successor: the tasks that it leads and its open parts. What is done is
 * not written down anywhere else: a task that moved is not found again, so that any number of instances may do this, and
 * whoever dies leaves the rest to be found.
 */
@Component
class SuccessionSweep {
    private final Tasks tasks;
    private final AgencyDirectory directory;
    private final Clock clock;
    private final SweepRunner runner;

    public SuccessionSweep(Tasks tasks, AgencyDirectory directory, Clock clock, SweepRunner runner) {
        this.tasks = tasks;
        this.directory = directory;
        this.clock = clock;
        this.runner = runner;
    }

    /** Moves all that waits now; called by one thread at a time. */
    public void run() {
        if (!directory.isRead()) {
            return;
        }
        List<Succession> successions = directory.successions(VietnamTime.dayOf(clock.instant()));
        Set<String> closed = successions.stream().map(Succession::closedId).collect(Collectors.toSet());
        runner.runUntilDone(
                "succession-sweep",
                TaskPages.withWorkOf(tasks, closed),
                (policy, context) -> task -> TaskChange.Outcome.changedIf(successions.stream()
                        .map(succession -> task.succeed(succession, policy, context))
                        .reduce(false, Boolean::logicalOr)));
    }
}
