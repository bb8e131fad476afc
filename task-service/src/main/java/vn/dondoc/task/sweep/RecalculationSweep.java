package vn.dondoc.task.sweep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * Lets deadlines follow the working calendar: each one calculated by an earlier version is calculated anew by the one in
 * force, and so are the reminders of it. What was missed stays missed. Any number of instances may do this at once: each
 * task is moved by compare-and-set and then carries the version it was calculated by, so that none is moved twice.
 */
@Component
class RecalculationSweep implements TaskPages {
    /** More would say no more to a reader. */
    private static final int MOST_REASONS = 3;

    private final Tasks tasks;
    private final Calendars calendars;
    private final SweepMeters meters;
    private final SweepRunner runner;

    public RecalculationSweep(Tasks tasks, Calendars calendars, SweepMeters meters, SweepRunner runner) {
        this.tasks = tasks;
        this.calendars = calendars;
        this.meters = meters;
        this.runner = runner;
    }

    /** Calculates all that waits now; called by one thread at a time. */
    public void run() {
        runner.runUntilDone("calendar-sweep", this, Recalculation::new);
    }

    @Override
    public List<TaskId> next(@Nullable TaskId after, Set<TaskId> except, int limit) {
        return tasks.findIdsCalculatedBefore(calendars.current().version(), except, limit);
    }

    @Override
    public List<VersionedTask> load(List<TaskId> ids) {
        return tasks.findCalculatedBefore(calendars.current().version(), ids);
    }

    /** Of the tasks of one page. */
    private final class Recalculation implements TaskChange {
        private final DeadlinePolicy policy;
        private final CommandContext context;
        private final Map<Long, DueDateReason> reasons = new HashMap<>();
        private final Set<TaskId> moved = new HashSet<>();

        Recalculation(DeadlinePolicy policy, CommandContext context) {
            this.policy = policy;
            this.context = context;
        }

        @Override
        public Outcome apply(Task task) {
            TaskState before = task.state();
            long version = before.deadline().calendarVersion();
            if (!before.dependsOnCalendar() || version >= policy.calendar().version()) {
                return Outcome.UNCHANGED;
            }
            if (task.recalculate(reasons.computeIfAbsent(version, this::reason), policy, context)) {
                moved.add(task.id());
            }
            // also one whose date stays: it carries the new version, and its reminders may have moved
            return Outcome.changedIf(true);
        }

        @Override
        public void stored(List<Task> changed) {
            meters.moved(
                    (int) changed.stream().map(Task::id).filter(moved::contains).count());
        }

        /** Why the calendar changed since; the newest reasons first. */
        private DueDateReason reason(long before) {
            long version = policy.calendar().version();
            int since = (int) Math.min(version - before, MOST_REASONS);
            String all = calendars.revisions(version + 1, since).stream()
                    .map(CalendarRevision::reason)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
            return DueDateReason.calendar(version, all);
        }
    }
}
