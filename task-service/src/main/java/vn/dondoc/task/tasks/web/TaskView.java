package vn.dondoc.task.tasks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Deadline;
import vn.dondoc.task.tasks.OfficialTime;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.TaskSnapshot;
import vn.dondoc.task.tasks.TaskStatus;
import vn.dondoc.task.tasks.Timeliness;

/**
 * A task as officials see it.
 *
 * @param overdue whether it is late today and still to be done
 * @param timeliness where it stands against its due date now; none when declined, suspended or cancelled
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
        String leadAgencyId,
        List<Coordinator> coordinators,
        List<String> fields,
        Urgency urgency,
        DeadlineView deadline,
        TaskStatus state,
        int percent,
        boolean overdue,
        @Nullable Timeliness timeliness,
        @Nullable LocalDate handedInOn,
        long version) {

    /**
     * The deadline and what became of it.
     *
     * @param waitsFor the document whose date will be the due date; until then there is none
     * @param reportingPeriod how often progress is due when there is no end
     * @param missedOn the due date that was first missed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineView(
            DeadlineKind kind,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate originalDueOn,
            @Nullable String waitsFor,
            @Nullable Period reportingPeriod,
            @Nullable LocalDate missedOn) {}

    static TaskView of(StoredTask stored, Instant now) {
        TaskSnapshot task = stored.task().snapshot();
        Assignment what = task.assignment();
        return new TaskView(
                task.id().value(),
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
                deadline(task),
                task.status(),
                task.percent(),
                task.isOverdueOn(OfficialTime.dayOf(now)),
                Timeliness.of(task, now).orElse(null),
                task.handedInOn(),
                stored.version());
    }

    private static DeadlineView deadline(TaskSnapshot task) {
        Deadline deadline = task.schedule().deadline();
        DeadlineRule rule = deadline.rule();
        return new DeadlineView(
                rule.kind(),
                task.schedule().dueOn(),
                task.schedule().originalDueOn(),
                deadline instanceof Deadline.AsSetBy(String document) ? document : null,
                rule.reportingPeriod(),
                task.schedule().missedOn());
    }
}
