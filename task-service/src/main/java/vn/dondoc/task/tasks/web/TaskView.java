package vn.dondoc.task.tasks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * A task as officials see it.
 *
 * @param overdue whether it is late today and still to be done
 * @param timeliness where it stands against its due date now; none when declined, suspended or cancelled
 * @param personInCharge the id of the official of the lead who does it; none where the lead named nobody
 * @param version counts the changes; the same as the ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskView(
        String id,
        String directiveId,
        String directiveNumber,
        String directiveSubject,
        String assigningAgencyId,
        String itemNumber,
        String itemText,
        @Nullable String product,
        String leadAgencyId,
        List<Coordinator> coordinators,
        List<String> fields,
        Urgency urgency,
        DeadlineView deadline,
        TaskStatus state,
        int percent,
        boolean overdue,
        @Nullable Timeliness timeliness,
        boolean silent,
        @Nullable LocalDate handedInOn,
        LocalDate heardOn,
        @Nullable LocalDate suspendedSince,
        List<PartView> parts,
        List<DifficultyView> difficulties,
        List<Extension> extensions,
        @Nullable String seriesId,
        @Nullable String personInCharge,
        long version) {

    /**
     * What a coordinating party does.
     *
     * @param holdsUp whether its date has passed and it is not done
     * @param late whether its date passed before it was done, if it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(
            int number,
            @Nullable String agencyId,
            String name,
            @Nullable String asked,
            @Nullable LocalDate dueOn,
            PartState state,
            @Nullable String contribution,
            @Nullable LocalDate doneOn,
            @Nullable String releaseReason,
            boolean holdsUp,
            boolean late) {
        /** @param today where the clock stands, the day since when */
        static List<PartView> of(List<CoordinatorPart> parts, LocalDate today) {
            return parts.stream().map(part -> of(part, today)).toList();
        }

        private static PartView of(CoordinatorPart part, LocalDate today) {
            boolean open = part.state() == PartState.ASKED || part.state() == PartState.IN_PROGRESS;
            LocalDate until = part.state() == PartState.DONE ? part.doneOn() : open ? today : null;
            boolean late = until != null && part.dueOn() != null && until.isAfter(part.dueOn());
            return new PartView(
                    part.number(),
                    part.agencyId(),
                    part.name(),
                    part.asked(),
                    part.dueOn(),
                    part.state(),
                    part.contribution(),
                    part.doneOn(),
                    part.releaseReason(),
                    open && late,
                    late);
        }
    }

    /**
     * The deadline and what became of it.
     *
     * @param waitsFor the document whose date will be the due date; until then there is none
     * @param reportingPeriod how often progress is due
     * @param missed whether the due date in force was missed
     * @param missedOn the due date that was first missed
     * @param registeredLate true where a due date had passed before anybody could know it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineView(
            DeadlineKind kind,
            @Nullable LocalDate dueOn,
            @Nullable LocalTime dueTime,
            @Nullable LocalDate originalDueOn,
            @Nullable String waitsFor,
            Period reportingPeriod,
            boolean missed,
            @Nullable LocalDate missedOn,
            @Nullable Boolean registeredLate) {
        static DeadlineView of(TaskDeadline deadline) {
            Deadline rule = deadline.rule();
            boolean waits = deadline.dueDate() == null;
            return new DeadlineView(
                    rule.rule().kind(),
                    deadline.dueOn(),
                    deadline.dueTime(),
                    deadline.history().originalDate(),
                    waits && rule instanceof Deadline.ByReference(String document) ? document : null,
                    deadline.reportingPeriod(),
                    deadline.reminders().missed(),
                    deadline.reminders().firstMissedOn(),
                    deadline.reminders().registeredLate());
        }
    }

    static TaskView of(VersionedTask stored, Instant now) {
        TaskState task = stored.task().state();
        return of(task, task.assignment(), stored.version(), now);
    }

    private static TaskView of(TaskState task, Assignment assignment, long version, Instant now) {
        return new TaskView(
                task.id().value(),
                assignment.directiveId(),
                assignment.directive().number(),
                assignment.directive().subject(),
                assignment.assigningAgencyId(),
                assignment.itemNumber(),
                assignment.item().text(),
                assignment.item().wording().product(),
                assignment.leadAgencyId(),
                task.coordinators(),
                assignment.item().fields(),
                assignment.item().urgency(),
                DeadlineView.of(task.deadline()),
                task.status(),
                task.percent(),
                task.isOverdueAt(now),
                task.timelinessAt(now).orElse(null),
                task.isSilentAt(now),
                task.lifecycle().submittedOn(),
                task.lifecycle().lastActivityOn(),
                task.suspendedSince(),
                PartView.of(task.parts(), task.clockStandsSince().orElse(VietnamTime.dayOf(now))),
                DifficultyView.all(task),
                task.collaboration().extensions().requests(),
                task.series().first() == null ? null : task.series().first().value(),
                task.personInCharge(),
                version);
    }
}
