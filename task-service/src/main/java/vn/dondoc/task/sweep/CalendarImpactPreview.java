package vn.dondoc.task.sweep;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.task.calendar.DeadlineImpact;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/** Reckons every deadline that is counted in working days by the calendar to come, and keeps nothing of it. */
@Component
class CalendarImpactPreview implements DeadlineImpact {
    static final int PAGE = 1_000;
    static final int MOST_SHOWN = 100;

    private final Tasks tasks;
    private final DeadlinePolicies timekeeper;
    private final Clock clock;

    CalendarImpactPreview(Tasks tasks, DeadlinePolicies timekeeper, Clock clock) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    @Override
    public Preview preview(WorkingCalendar after) {
        DeadlinePolicy time = timekeeper.current().by(after);
        Instant now = clock.instant();
        long checked = 0;
        var moves = new ArrayList<Move>();
        List<VersionedTask> page = tasks.findCountedInWorkingDays(null, PAGE);
        while (!page.isEmpty()) {
            checked += page.size();
            page.forEach(stored -> addMove(moves, stored.task(), time, now));
            TaskId last = page.getLast().task().id();
            page = page.size() < PAGE ? List.of() : tasks.findCountedInWorkingDays(last, PAGE);
        }
        List<Move> first = moves.stream().limit(MOST_SHOWN).toList();
        return new Preview(checked, moves.size(), first);
    }

    private static void addMove(List<Move> moves, Task task, DeadlinePolicy time, Instant now) {
        LocalDate before = task.state().deadline().dueOn();
        LocalDate after = task.recalculatedDueOn(time, now);
        if (before != null && after != null && !before.equals(after)) {
            moves.add(new Move(task.id().value(), before, after));
        }
    }
}
