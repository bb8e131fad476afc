package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateCalculator;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.directives.TaskSpecification;

/** A task as one of a series: what follows it. */
public final class TaskSeries {
    private final Task task;
    private final DeadlinePolicy time;

    TaskSeries(Task task, DeadlinePolicy time) {
        this.task = task;
        this.time = time;
    }

    /** The next task of the series, if its time has come; it is this task's to make, once. */
    public Optional<Task> makeNext(CommandContext context) {
        boolean isTime = task.state()
                .nextOccurrenceFrom()
                .filter(from -> !context.time().isBefore(from))
                .isPresent();
        if (!isTime || !(task.schedule.rule() instanceof Deadline.Recurring series)) {
            return Optional.empty();
        }
        task.nextMade = true;
        Assignment next = task.assignment.occurrence(task.assignment.occurrence() + 1);
        CommandContext byItself = new TaskLadder(task, time).asService(context);
        return occurrence(next, series, task.schedule.reportingPeriod(), byItself);
    }

    /** No occurrence is made after this one; what it is itself stays. @return whether there would have been one */
    public boolean end() {
        boolean ends = task.state().nextOccurrenceFrom().isPresent();
        task.nextMade |= ends;
        return ends;
    }

    /** After one that is finished and stays as it was, the next is made at once, as it reads by now; once. */
    public Optional<Task> passOn(TaskSpecification asked, CommandContext context) {
        if (task.nextMade) {
            return Optional.empty();
        }
        task.nextMade = true;
        Assignment what = asked.assignmentFor(task.state(), VietnamTime.dayOf(context.time()));
        return following(what, asked.terms().deadline(), time.reportingPeriod(asked.terms()), context);
    }

    /** Its series goes on with another lead: the next occurrence is made at once, this one is finished and stays as it was. */
    public Optional<Task> passOn(String leadAgencyId, CommandContext context) {
        task.permissions().requireAssignerOrAboveTheLead(context.actor());
        Assignment what = task.assignment.withLead(leadAgencyId);
        TaskDeadline schedule = task.schedule;
        return end() ? following(what, schedule.rule(), schedule.reportingPeriod(), context) : Optional.empty();
    }

    /** The periods that ended while its clock stood are over with it: nobody could have done anything in them. */
    void passOverPeriods(LocalDate today) {
        if (task.schedule.rule() instanceof Deadline.Recurring series) {
            int over = Math.max(task.assignment.occurrence(), series.countBefore(today) - 1);
            task.assignment = task.assignment.occurrence(over);
        }
    }

    /** The first occurrence by the rule that is neither past nor due before this one was, or with it. */
    private Optional<Task> following(Assignment what, Deadline rule, Period reportingPeriod, CommandContext context) {
        if (!(rule instanceof Deadline.Recurring series)) {
            return Optional.empty();
        }
        LocalDate today = VietnamTime.dayOf(context.time());
        LocalDate after = task.schedule
                .periodOf(task.assignment.occurrence())
                .map(date -> date.plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
        return occurrence(what.occurrence(series.countBefore(after)), series, reportingPeriod, context);
    }

    private Optional<Task> occurrence(
            Assignment what, Deadline.Recurring series, Period reportingPeriod, CommandContext context) {
        String id = task.state().rootId().value();
        return series.occurrence(what.occurrence()).map(dueOn -> {
            var reckoner = new DueDateCalculator(time, what.leadAgencyId(), context.time());
            TaskDeadline its = TaskDeadline.of(series, reportingPeriod).dueOn(dueOn, reckoner);
            return Task.assigned(task.id().next(id, dueOn), what, its, id, context);
        });
    }
}
