package vn.dondoc.task.sweep;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * Lets deadlines follow the working calendar: each one reckoned by an earlier version is reckoned anew by the one in force,
 * and so is the ladder on it. What was missed stays missed. Any number of instances may do this at once: each task is moved
 * by compare-and-set and then carries the version it was reckoned by, so that none is moved twice.
 */
@Component
public class RecalculationSweep implements PageByPage.Work {
    /** More would say no more to a reader. */
    private static final int MOST_REASONS = 3;

    private final Tasks tasks;
    private final DeadlinePolicies timekeeper;
    private final Calendars calendars;
    private final SweepMeters meters;
    private final PageByPage pages;

    public RecalculationSweep(
            Tasks tasks, DeadlinePolicies timekeeper, Calendars calendars, SweepMeters meters, PageByPage pages) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
        this.calendars = calendars;
        this.meters = meters;
        this.pages = pages;
    }

    /** Reckons all that waits now; called by one thread at a time. */
    public void sweep() {
        pages.workOff(this);
    }

    @Override
    public String name() {
        return "calendar-sweep";
    }

    @Override
    public List<TaskId> waiting(Instant now, Collection<TaskId> except, int limit) {
        return tasks.findIdsCalculatedBefore(calendars.current().version(), except, limit);
    }

    @Override
    public List<VersionedTask> stillWaiting(List<TaskId> ids, Instant now) {
        return tasks.findCalculatedBefore(calendars.current().version(), ids);
    }

    @Override
    public int handle(List<VersionedTask> found, CommandContext moment) {
        DeadlinePolicy time = timekeeper.current();
        long version = time.calendar().version();
        List<VersionedTask> behind =
                found.stream().filter(stored -> isBehind(stored, version)).toList();
        Set<TaskId> moved = reckonAnew(behind, time, moment);
        Set<TaskId> stale = tasks.saveAll(behind, moment);
        moved.removeAll(stale);
        meters.moved(moved.size());
        return behind.size() - stale.size();
    }

    private static boolean isBehind(VersionedTask stored, long version) {
        TaskState task = stored.task().state();
        return task.dependsOnCalendar() && task.deadline().calendarVersion() < version;
    }

    /** Those whose due date moved. */
    private Set<TaskId> reckonAnew(List<VersionedTask> behind, DeadlinePolicy time, CommandContext moment) {
        Map<Long, String> reasons = new HashMap<>();
        Set<TaskId> moved = new HashSet<>();
        for (VersionedTask stored : behind) {
            Task task = stored.task();
            String reason = reasons.computeIfAbsent(
                    task.state().deadline().calendarVersion(),
                    before -> reason(before, time.calendar().version()));
            if (task.recalculate(reason, time, moment)) {
                moved.add(task.id());
            }
        }
        return moved;
    }

    /** Why the calendar changed since; the newest reasons first. */
    private String reason(long before, long version) {
        int since = (int) Math.min(version - before, MOST_REASONS);
        String reasons = calendars.revisions(version + 1, since).stream()
                .map(CalendarRevision::reason)
                .collect(Collectors.joining("; "));
        return "Lịch làm việc phiên bản %1$d: %2$s / Working calendar version %1$d".formatted(version, reasons);
    }
}
