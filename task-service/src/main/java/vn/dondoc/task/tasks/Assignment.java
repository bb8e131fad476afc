package vn.dondoc.task.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;

/**
 * What one item of a directive asks of one lead agency.
 *
 * @param directiveIssuedOn none of what was assigned before it was kept
 * @param occurrence counts the occurrences of a recurring task from 0
 * @param directiveTasks how many tasks of this directive the lead got with it, this one included
 */
public record Assignment(
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
        int occurrence) {
    public Assignment {
        coordinators = List.copyOf(coordinators);
        fields = List.copyOf(fields);
    }

    /** Of the task that it becomes when it is given first. */
    public TaskId taskId() {
        return TaskId.of(directiveId, itemNumber, leadAgencyId);
    }

    /** Led by another agency, which coordinates no more. */
    public Assignment withLead(String agencyId) {
        List<Coordinator> others = coordinators.stream()
                .filter(coordinator -> !agencyId.equals(coordinator.agencyId()))
                .toList();
        return with(agencyId, others, directiveTasks, occurrence, directiveIssuedOn);
    }

    /** As they are asked of an occurrence of a series: so many days before its date as in the first. */
    List<Coordinator> coordinatorsBy(Deadline deadline) {
        return deadline instanceof Deadline.Recurring series
                ? later(ChronoUnit.DAYS.between(series.first(), series.dateOf(occurrence)))
                : coordinators;
    }

    private List<Coordinator> later(long days) {
        return coordinators.stream()
                .map(it -> it.dueOn() == null
                        ? it
                        : new Coordinator(
                                it.agencyId(), it.name(), it.part(), it.dueOn().plusDays(days)))
                .toList();
    }

    public Assignment occurrence(int number) {
        return with(leadAgencyId, coordinators, directiveTasks, number, directiveIssuedOn);
    }

    public Assignment withTaskCount(int many) {
        return with(leadAgencyId, coordinators, many, occurrence, directiveIssuedOn);
    }

    public Assignment withDirectiveIssuedOn(@Nullable LocalDate day) {
        return with(leadAgencyId, coordinators, directiveTasks, occurrence, day);
    }

    private Assignment with(String lead, List<Coordinator> others, int many, int number, @Nullable LocalDate issuedOn) {
        return new Assignment(
                directiveId,
                directiveNumber,
                directiveSubject,
                issuedOn,
                assigningAgencyId,
                itemNumber,
                itemText,
                lead,
                others,
                fields,
                urgency,
                many,
                number);
    }
}
