package vn.dondoc.contracts.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;

/**
 * A task as it stands after the event, so that no consumer has to call back.
 *
 * @param taskId {@code <directive id>-<item number>-<agency id>} of the agency that led it first; a later occurrence of a
 *     recurring task has {@code @<due date>} behind it
 * @param itemText what is asked
 * @param directiveTasks how many tasks of this directive its lead agency got with it, this one included
 * @param dueOn the last day in time by the deadline in force; none when there is no date (yet)
 * @param originalDueOn the first due date it ever had
 * @param missedOn the due date it first missed; permanent
 * @param stateBefore the state before the event; none at assignment
 * @param percent progress as last reported, 0 to 100; 100 once the result is confirmed
 * @param handedInOn the day the last result was handed in that the lead did not withdraw
 * @param dueTime the time of the due day, for Hỏa tốc hẹn giờ only
 * @param deadlineVersion counts the due dates it had, from 1; none when it never had one
 * @param missed whether the deadline in force was missed
 * @param seriesId the first occurrence, for every occurrence of a recurring task
 * @param missedByAgencyId the agency that led when {@code missedOn} was missed; permanent
 * @param registeredLate true where a due date had passed before anybody could know it, which nobody missed: permanent; none otherwise
 * @param personInCharge the id of the official of its lead whom that put in charge of it; none where it named nobody
 */
public record TaskFacts(
        String taskId,
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
        @Nullable TaskStatus stateBefore,
        TaskStatus state,
        int percent,
        @Nullable LocalDate handedInOn,
        @Nullable LocalTime dueTime,
        @Nullable Integer deadlineVersion,
        boolean missed,
        @Nullable String seriesId,
        @Nullable String missedByAgencyId,
        @Nullable Boolean registeredLate,
        @Nullable String personInCharge) {
    public TaskFacts {
        coordinators = List.copyOf(coordinators);
        fields = List.copyOf(fields);
    }
}
