package vn.dondoc.task.tasks.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.task.coordination.CoordinatorParts;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.Suspension;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.extension.ExtensionRequests;
import vn.dondoc.task.reminder.ScheduledReminder;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Difficulties;
import vn.dondoc.task.tasks.Difficulty;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskState;

/**
 * A task as it is stored, with its history: one document is the unit, so the two cannot drift apart.
 *
 * @param calendarVersion the due date was reckoned by; not there when another calendar has no say, so that the index stays small
 * @param reckonedBy the same, for good, so that the date can be explained; not there in what was stored before it was kept
 * @param referenceKey of the document that sets the due date; not there when it has no say (any more)
 * @param missedAt the instant from which the due date in force is missed
 * @param nextDue when the sweep has to look; not there when nothing is to be told, so that the index stays small
 * @param history the latest lines; see {@link HistoryArchive} for the older ones
 */
record TaskDocument(
        String id,
        String directiveId,
        String directiveNumber,
        String directiveSubject,
        @Nullable LocalDate directiveIssuedOn,
        String assigningAgencyId,
        String itemNumber,
        String itemText,
        String leadAgencyId,
        List<Coordinator> coordinators,
        List<String> fields,
        Urgency urgency,
        int directiveTasks,
        int occurrence,
        DeadlineRule deadline,
        Period reportingPeriod,
        TaskDeadline.@Nullable Counted counted,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalDate missedOn,
        int deadlineVersion,
        boolean missed,
        @Nullable ScheduledReminder next,
        List<DueDateChange> changes,
        @Nullable Long calendarVersion,
        @Nullable Long reckonedBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable String referenceKey,
        TaskStatus status,
        int percent,
        @Nullable LocalDate handedInOn,
        LocalDate heardOn,
        @Nullable LocalDate urgedOn,
        @Nullable Suspension suspension,
        List<Extension> extensions,
        List<CoordinatorPart> parts,
        int difficultiesRaised,
        List<Difficulty> difficulties,
        @Nullable String seriesId,
        boolean nextMade,
        @Nullable Instant missedAt,
        @Nullable Instant nextDue,
        SearchKeys lists,
        List<HistoryEntry> history) {

    static TaskDocument of(Task task) {
        return of(task, task.latestHistory());
    }

    @SuppressWarnings("MethodLength") // a line for each field; there is nothing to cut
    static TaskDocument of(Task task, List<HistoryEntry> history) {
        TaskState now = task.state();
        Assignment what = now.assignment();
        TaskDeadline schedule = now.deadline();
        return new TaskDocument(
                now.id().value(),
                what.directiveId(),
                what.directiveNumber(),
                what.directiveSubject(),
                what.directiveIssuedOn(),
                what.assigningAgencyId(),
                what.itemNumber(),
                what.itemText(),
                what.leadAgencyId(),
                what.coordinators(),
                what.fields(),
                what.urgency(),
                what.directiveTasks(),
                what.occurrence(),
                schedule.rule().rule(),
                schedule.reportingPeriod(),
                schedule.counted(),
                schedule.dueOn(),
                schedule.dueTime(),
                schedule.originalDueOn(),
                schedule.missedOn(),
                schedule.version(),
                schedule.missed(),
                schedule.next(),
                schedule.changes(),
                now.dependsOnCalendar() ? schedule.calendarVersion() : null,
                schedule.calendarVersion(),
                schedule.acknowledgedOn(),
                now.referenceKey().map(DocumentReference::value).orElse(null),
                now.status(),
                now.percent(),
                now.submittedOn(),
                now.lastActivityOn(),
                now.silenceNotifiedOn(),
                now.suspension(),
                now.extensions().requests(),
                now.parts().all(),
                now.difficulties().count(),
                now.difficulties().kept(),
                now.seriesId(),
                now.nextOccurrenceCreated(),
                schedule.missedFrom().orElse(null),
                now.nextDueAt().orElse(null),
                SearchKeys.of(now),
                history);
    }

    Task task() {
        var snapshot = new TaskState(
                new TaskId(id),
                assignment(),
                schedule(),
                status,
                percent,
                handedInOn,
                heardOn,
                urgedOn,
                suspension,
                new ExtensionRequests(extensions),
                new CoordinatorParts(parts),
                new Difficulties(difficultiesRaised, difficulties),
                seriesId,
                nextMade);
        return Task.restore(snapshot, history);
    }

    private TaskDeadline schedule() {
        return new TaskDeadline(
                Deadline.givenBy(deadline, urgency),
                reportingPeriod,
                counted,
                dueOn,
                dueTime,
                originalDueOn,
                missedOn,
                deadlineVersion,
                missed,
                next,
                changes,
                // this one first: an instance of an older release keeps only this one up to date
                calendarVersion == null ? Objects.requireNonNullElse(reckonedBy, 0L) : calendarVersion,
                acknowledgedOn);
    }

    private Assignment assignment() {
        return new Assignment(
                directiveId,
                directiveNumber,
                directiveSubject,
                directiveIssuedOn,
                assigningAgencyId,
                itemNumber,
                itemText,
                leadAgencyId,
                coordinators,
                fields,
                urgency,
                directiveTasks,
                occurrence);
    }
}
