package vn.dondoc.task.directives;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DeadlineTerms;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskState;

/** What a directive asks of one lead in one item, as the directive reads now; it becomes a task. */
public record TaskSpecification(Assignment assignment, DeadlineTerms terms) {

    /** All that a directive asks, by the id of the task that it becomes: the same whenever it is expanded again. */
    public static SequencedMap<TaskId, TaskSpecification> by(DirectiveFacts directive) {
        Map<String, Integer> perLead = new HashMap<>();
        directive.items().stream()
                .flatMap(item -> directive.leadsOf(item).stream())
                .forEach(lead -> perLead.merge(lead, 1, Integer::sum));
        var all = new LinkedHashMap<TaskId, TaskSpecification>();
        for (DirectiveItem item : directive.items()) {
            DeadlineTerms terms = DeadlineTerms.of(item, directive.issuedOn());
            for (String lead : directive.leadsOf(item)) {
                Assignment assignment = assignment(directive, item, lead, perLead.getOrDefault(lead, 1));
                all.put(assignment.taskId(), new TaskSpecification(assignment, terms));
            }
        }
        return Collections.unmodifiableSequencedMap(all);
    }

    private static Assignment assignment(
            DirectiveFacts directive, DirectiveItem item, String lead, int directiveTasks) {
        var asking = new Assignment.Directive(
                directive.directiveId(),
                directive.number(),
                directive.subject(),
                directive.issuedOn(),
                directive.issuingAgencyId());
        var asked = new Assignment.Item(
                item.number(),
                new Assignment.ItemTexts(item.text(), item.product()),
                item.coordinators(),
                item.fields(),
                item.urgency(),
                Boolean.TRUE.equals(item.exactDay()) ? true : null);
        // the lead answers for the whole; it is not its own helper when a group it belongs to was named
        return new Assignment(asking, asked, lead, directiveTasks, 0).withLead(lead);
    }

    public Task assign(DeadlinePolicy policy, CommandContext context) {
        return Task.assign(assignment, terms, policy, context);
    }

    /** As the task of a lead that gets so many tasks with it. */
    public TaskSpecification withTaskCount(int many) {
        return new TaskSpecification(assignment.withTaskCount(many), terms);
    }

    /** Of a series, from the first occurrence on that is not past; none where its end is past. */
    public Optional<TaskSpecification> from(LocalDate day) {
        if (!(terms.deadline() instanceof Deadline.Recurring series)) {
            return Optional.of(this);
        }
        int number = series.countBefore(day);
        return series.occurrence(number).map(_ -> new TaskSpecification(assignment.withOccurrence(number), terms));
    }

    /** Whether the task reads so already; who leads it by now does not matter. */
    public boolean isSatisfiedBy(TaskState task, DeadlinePolicy policy) {
        return assignmentFor(task, task.assignment().occurrence()).equals(task.assignment())
                && terms.deadline().equals(task.deadline().rule())
                && policy.reportingPeriod(terms).equals(task.deadline().reportingPeriod());
    }

    /** What it says to that task, which keeps its lead, with how many it was given, and the directive's day as it was noted. */
    public Assignment assignmentFor(TaskState task, LocalDate today) {
        return assignmentFor(task, numberFor(task, today));
    }

    private Assignment assignmentFor(TaskState task, int occurrence) {
        Assignment is = task.assignment();
        return assignment
                .withLead(is.leadAgencyId())
                .withOccurrence(occurrence)
                .withTaskCount(is.directiveTasks())
                .withDirectiveIssuedOn(is.directive().issuedOn());
    }

    /**
     * Its place in the series as it is asked for by now, by dates: the occurrence under way takes the first date that is neither
     * past nor that of the one before it; one whose period is over stays where it was, before that.
     */
    private int numberFor(TaskState task, LocalDate today) {
        int number = task.assignment().occurrence();
        if (!(terms.deadline() instanceof Deadline.Recurring series)
                || series.equals(task.deadline().rule())) {
            return number;
        }
        if (!(task.deadline().rule() instanceof Deadline.Recurring was)) {
            return series.countBefore(today);
        }
        if (task.isPeriodOver(today)) {
            return series.countBefore(today) - 1;
        }
        LocalDate afterTheOneBefore = was.dateOf(number - 1).plusDays(1);
        return series.countBefore(today.isAfter(afterTheOneBefore) ? today : afterTheOneBefore);
    }

    /** Whether an occurrence is asked for at all: not after the end of its series, and of one that recurs no more the last. */
    public boolean includes(TaskState occurrence, LocalDate today) {
        if (!(terms.deadline() instanceof Deadline.Recurring series)) {
            return !occurrence.series().nextOccurrenceCreated();
        }
        return series.lasts(
                occurrence.isPeriodOver(today)
                        ? occurrence.period().orElseThrow()
                        : series.dateOf(numberFor(occurrence, today)));
    }
}
