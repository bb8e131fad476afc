package vn.dondoc.task.sweep;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.dondoc.task.calendar.DeadlineImpact;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.Tasks;

/** Calculates every due date that depends on the calendar by the calendar to come, and keeps nothing of it. */
@Component
class CalendarImpactPreview implements DeadlineImpact {
    static final int MOST_SHOWN = 100;

    private final Tasks tasks;
    private final TaskBatch batch;
    private final DeadlinePolicies policies;
    private final Clock clock;

    CalendarImpactPreview(Tasks tasks, TaskBatch batch, DeadlinePolicies policies, Clock clock) {
        this.tasks = tasks;
        this.batch = batch;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Preview preview(WorkingCalendar after) {
        DeadlinePolicy policy = policies.current().by(after);
        Instant now = clock.instant();
        var checked = new AtomicLong();
        var moves = new ArrayList<Move>();
        batch.forEach(TaskPages.inOrder(tasks, tasks::findIdsDependingOnCalendar), page -> {
            checked.addAndGet(page.size());
            page.forEach(stored -> addMove(moves, stored.task(), policy, now));
        });
        List<Move> first = moves.stream().limit(MOST_SHOWN).toList();
        return new Preview(checked.get(), moves.size(), first);
    }

    private static void addMove(List<Move> moves, Task task, DeadlinePolicy policy, Instant now) {
        LocalDate before = task.state().deadline().dueOn();
        LocalDate after = task.recalculatedDueOn(policy, now);
        if (before != null && after != null && !before.equals(after)) {
            moves.add(new Move(task.id().value(), before, after));
        }
    }
}
