package vn.dondoc.task.deadlines;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.Revision;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskSnapshot;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.Timekeeper;
import vn.dondoc.task.tasks.Timekeeping;

/**
 * Lets deadlines follow the working calendar: each one reckoned by an earlier version is reckoned anew by the one in force,
 * and so is the ladder on it. What was missed stays missed. Any number of instances may do this at once: each task is moved
 * by compare-and-set and then carries the version it was reckoned by, so that none is moved twice.
 */
@Component
class CalendarSweep implements PageByPage.Work {
    /** More would say no more to a reader. */
    private static final int MOST_REASONS = 3;

    private final Tasks tasks;
    private final Timekeeper timekeeper;
    private final Calendars calendars;
    private final SweepMeters meters;
    private final PageByPage pages;

    CalendarSweep(Tasks tasks, Timekeeper timekeeper, Calendars calendars, SweepMeters meters, PageByPage pages) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
        this.calendars = calendars;
        this.meters = meters;
        this.pages = pages;
    }

    /** Reckons all that waits now; called by one thread at a time. */
    void sweep() {
        pages.workOff(this);
    }

    @Override
    public String name() {
        return "calendar-sweep";
    }

    @Override
    public List<TaskId> waiting(Instant now, Collection<TaskId> except, int limit) {
        return tasks.reckonedBefore(calendars.current().version(), except, limit);
    }

    @Override
    public List<StoredTask> stillWaiting(List<TaskId> ids, Instant now) {
        return tasks.findReckonedBefore(calendars.current().version(), ids);
    }

    @Override
    public int handle(List<StoredTask> found, Moment moment) {
        Timekeeping time = timekeeper.current();
        long version = time.calendar().version();
        List<StoredTask> behind =
                found.stream().filter(stored -> isBehind(stored, version)).toList();
        Set<TaskId> moved = reckonAnew(behind, time, moment);
        Set<TaskId> stale = tasks.saveAll(behind, moment);
        moved.removeAll(stale);
        meters.moved(moved.size());
        return behind.size() - stale.size();
    }

    private static boolean isBehind(StoredTask stored, long version) {
        TaskSnapshot task = stored.task().snapshot();
        return task.hangsOnCalendar() && task.schedule().calendarVersion() < version;
    }

    /** Those whose due date moved. */
    private Set<TaskId> reckonAnew(List<StoredTask> behind, Timekeeping time, Moment moment) {
        Map<Long, String> reasons = new HashMap<>();
        Set<TaskId> moved = new HashSet<>();
        for (StoredTask stored : behind) {
            Task task = stored.task();
            String reason = reasons.computeIfAbsent(
                    task.snapshot().schedule().calendarVersion(),
                    before -> reason(before, time.calendar().version()));
            if (task.clock(time).reckonAnew(reason, moment)) {
                moved.add(task.id());
            }
        }
        return moved;
    }

    /** Why the calendar changed since; the newest reasons first. */
    private String reason(long before, long version) {
        int since = (int) Math.min(version - before, MOST_REASONS);
        String reasons = calendars.revisions(version + 1, since).stream()
                .map(Revision::reason)
                .collect(Collectors.joining("; "));
        return "Lịch làm việc phiên bản %1$d: %2$s / Working calendar version %1$d".formatted(version, reasons);
    }
}
