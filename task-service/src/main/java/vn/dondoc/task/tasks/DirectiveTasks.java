package vn.dondoc.task.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.platform.messaging.Moment;

/** What becomes of a directive's tasks when the directive is issued or withdrawn. Safe to repeat at any point. */
@Service
public class DirectiveTasks {
    /** As many as one bulk write should carry. */
    static final int CHUNK = 1_000;

    private final Tasks tasks;
    private final Timekeeper timekeeper;
    private final ReferenceDateManagement references;

    DirectiveTasks(Tasks tasks, Timekeeper timekeeper, ReferenceDateManagement references) {
        this.tasks = tasks;
        this.timekeeper = timekeeper;
        this.references = references;
    }

    /** One task for each item and each agency that answers for it. The ids follow from the directive, so none is made twice. */
    public void assignEach(DirectiveFacts directive, Moment moment) {
        List<Task> fresh = expand(directive, timekeeper.current(), moment);
        for (int from = 0; from < fresh.size(); from += CHUNK) {
            tasks.addAll(fresh.subList(from, Math.min(from + CHUNK, fresh.size())), moment);
        }
        references.issued(directive, moment);
    }

    /** Cancels what is open; who acts on a task at the same time is let through, and the task is looked at again. */
    public void cancelOpen(String directiveId, Reason reason, Moment moment) {
        List<StoredTask> open = openOf(directiveId);
        while (!open.isEmpty()) {
            Timekeeping time = timekeeper.current();
            open.forEach(stored -> stored.task().cancel(reason, time, moment));
            tasks.saveAll(open, moment);
            open = openOf(directiveId);
        }
    }

    private List<StoredTask> openOf(String directiveId) {
        return tasks.ofDirective(directiveId, TaskStatus.open(), CHUNK);
    }

    private static List<Task> expand(DirectiveFacts directive, Timekeeping time, Moment moment) {
        Map<String, Integer> perLead = new HashMap<>();
        directive.items().stream()
                .flatMap(item -> directive.leadsOf(item).stream())
                .forEach(lead -> perLead.merge(lead, 1, Integer::sum));
        List<Task> fresh = new ArrayList<>();
        for (DirectiveItem item : directive.items()) {
            Terms terms = Terms.of(item, directive.issuedOn());
            for (String lead : directive.leadsOf(item)) {
                Assignment what = assignment(directive, item, lead, perLead.getOrDefault(lead, 1));
                fresh.add(Task.assign(what, terms, time, moment));
            }
        }
        return fresh;
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
}
