package vn.dondoc.task.tasks;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.platform.messaging.Moment;

/** What a directive asks of one lead in one item, as the directive reads now; it becomes a task. */
public record Asked(Assignment what, Terms terms) {

    /** All that a directive asks, by the id of the task that it becomes: the same whenever it is expanded again. */
    public static SequencedMap<TaskId, Asked> by(DirectiveFacts directive) {
        Map<String, Integer> perLead = new HashMap<>();
        directive.items().stream()
                .flatMap(item -> directive.leadsOf(item).stream())
                .forEach(lead -> perLead.merge(lead, 1, Integer::sum));
        var all = new LinkedHashMap<TaskId, Asked>();
        for (DirectiveItem item : directive.items()) {
            Terms terms = Terms.of(item, directive.issuedOn());
            for (String lead : directive.leadsOf(item)) {
                Assignment what = assignment(directive, item, lead, perLead.getOrDefault(lead, 1));
                all.put(what.taskId(), new Asked(what, terms));
            }
        }
        return Collections.unmodifiableSequencedMap(all);
    }

    private static Assignment assignment(
            DirectiveFacts directive, DirectiveItem item, String lead, int directiveTasks) {
        return new Assignment(
                directive.directiveId(),
                directive.number(),
                directive.subject(),
                directive.issuingAgencyId(),
                item.number(),
                item.text(),
                lead,
                // the lead answers for the whole; it is not its own helper when a group it belongs to was named
                item.coordinators().stream()
                        .filter(coordinator -> !lead.equals(coordinator.agencyId()))
                        .toList(),
                item.fields(),
                item.urgency(),
                directiveTasks,
                0);
    }

    public Task assign(Timekeeping time, Moment moment) {
        return Task.assign(what, terms, time, moment);
    }

    /** As the task of a lead that gets so many tasks with it. */
    public Asked amongSo(int many) {
        return new Asked(what.amongSo(many), terms);
    }

    /** Whether the task reads so already; who leads it by now does not matter. */
    public boolean isMetBy(TaskSnapshot task, Timekeeping time) {
        return whatFor(task).equals(task.assignment())
                && terms.deadline().equals(task.schedule().deadline())
                && time.reportingPeriod(terms).equals(task.schedule().reportingPeriod());
    }

    /** What it says to that task, which keeps its lead, its place in a series, and with how many it was given. */
    public Assignment whatFor(TaskSnapshot task) {
        Assignment is = task.assignment();
        return what.ledBy(is.leadAgencyId()).occurrence(is.occurrence()).amongSo(is.directiveTasks());
    }

    /** Whether an occurrence is asked for at all: not after the end of its series, and of one that recurs no more the last. */
    public boolean asksFor(TaskSnapshot occurrence) {
        return terms.deadline() instanceof Deadline.Recurring series
                ? series.occurrence(occurrence.assignment().occurrence()).isPresent()
                : !occurrence.nextMade();
    }
}
