package vn.dondoc.task.tasks.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Deadline;
import vn.dondoc.task.tasks.HistoryLine;
import vn.dondoc.task.tasks.Schedule;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskSnapshot;
import vn.dondoc.task.tasks.TaskStatus;

/**
 * A task as it is stored, with its history: one document is the unit, so the two cannot drift apart.
 *
 * @param history the latest lines; see {@link HistoryPages} for the older ones
 * @param nextDue when the sweep has to look; not there when nothing can be missed, so that the index stays small
 */
record TaskDocument(
        String id,
        String directiveId,
        String directiveNumber,
        String directiveSubject,
        String assigningAgencyId,
        String itemNumber,
        String itemText,
        String leadAgencyId,
        List<Coordinator> coordinators,
        List<String> fields,
        Urgency urgency,
        int directiveTasks,
        DeadlineRule deadline,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate missedOn,
        TaskStatus status,
        int percent,
        @Nullable LocalDate handedInOn,
        @Nullable Instant nextDue,
        ListKeys lists,
        List<HistoryLine> history) {

    static TaskDocument of(Task task) {
        TaskSnapshot now = task.snapshot();
        Assignment what = now.assignment();
        Schedule schedule = now.schedule();
        return new TaskDocument(
                now.id().value(),
                what.directiveId(),
                what.directiveNumber(),
                what.directiveSubject(),
                what.assigningAgencyId(),
                what.itemNumber(),
                what.itemText(),
                what.leadAgencyId(),
                what.coordinators(),
                what.fields(),
                what.urgency(),
                what.directiveTasks(),
                schedule.deadline().rule(),
                schedule.dueOn(),
                schedule.originalDueOn(),
                schedule.missedOn(),
                now.status(),
                now.percent(),
                now.handedInOn(),
                now.nextDue().orElse(null),
                ListKeys.of(now),
                task.latestHistory());
    }

    Task task() {
        var snapshot = new TaskSnapshot(
                new TaskId(id),
                assignment(),
                new Schedule(Deadline.givenBy(deadline), dueOn, originalDueOn, missedOn),
                status,
                percent,
                handedInOn);
        return Task.restore(snapshot, history);
    }

    private Assignment assignment() {
        return new Assignment(
                directiveId,
                directiveNumber,
                directiveSubject,
                assigningAgencyId,
                itemNumber,
                itemText,
                leadAgencyId,
                coordinators,
                fields,
                urgency,
                directiveTasks);
    }

    TaskDocument withHistory(List<HistoryLine> lines) {
        return new TaskDocument(
                id,
                directiveId,
                directiveNumber,
                directiveSubject,
                assigningAgencyId,
                itemNumber,
                itemText,
                leadAgencyId,
                coordinators,
                fields,
                urgency,
                directiveTasks,
                deadline,
                dueOn,
                originalDueOn,
                missedOn,
                status,
                percent,
                handedInOn,
                nextDue,
                lists,
                lines);
    }
}
