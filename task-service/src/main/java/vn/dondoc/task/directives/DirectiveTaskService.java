package vn.dondoc.task.directives;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.references.ReferenceDateService;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.tasks.ManyTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;

/** What becomes of a directive's tasks when the directive is issued or withdrawn. Safe to repeat at any point. */
@Service
public class DirectiveTaskService {
    /** As many as one bulk write should carry. */
    public static final int CHUNK = 1_000;

    private final Tasks tasks;
    private final ManyTasks many;
    private final DirectiveReplacements replacements;
    private final DeadlinePolicies timekeeper;
    private final ReferenceDateService references;

    public DirectiveTaskService(
            Tasks tasks,
            ManyTasks many,
            DirectiveReplacements replacements,
            DeadlinePolicies timekeeper,
            ReferenceDateService references) {
        this.tasks = tasks;
        this.many = many;
        this.replacements = replacements;
        this.timekeeper = timekeeper;
        this.references = references;
    }

    /** One task for each item and each agency that answers for it. The ids follow from the directive, so none is made twice. */
    public void assignEach(DirectiveFacts directive, CommandContext context) {
        DeadlinePolicy policy = timekeeper.current();
        List<Task> fresh = TaskSpecification.by(directive).values().stream()
                .map(asked -> asked.assign(policy, context))
                .toList();
        add(fresh, directive, context);
    }

    /** Stores those of a directive's tasks that are not there yet; dates that are known by now are put in. */
    public void add(List<Task> fresh, DirectiveFacts directive, CommandContext context) {
        for (int from = 0; from < fresh.size(); from += CHUNK) {
            tasks.addAll(fresh.subList(from, Math.min(from + CHUNK, fresh.size())), context);
        }
        references.issued(directive, context);
    }

    /** Cancels what is open; {@link SuccessorTasks} tell where the work goes on. */
    public void replace(String directiveId, String successorId, Reason reason, CommandContext context) {
        replacements.record(directiveId, successorId);
        cancelOpen(directiveId, reason, context);
    }

    /** Cancels what is open, and ends what would recur; who acts on a task at the same time is let through, and it is looked at again. */
    public void cancelOpen(String directiveId, Reason reason, CommandContext context) {
        do {
            many.each(TaskFilter.ofDirective(directiveId), context, (task, policy) -> {
                if (task.state().status().isFinal()) {
                    return task.endSeries();
                }
                task.cancel(reason, policy, context);
                return true;
            });
            // a sweep may have made the next occurrence of one before that one was cancelled
        } while (!tasks.findByDirective(directiveId, TaskStatus.open(), 1).isEmpty());
    }
}
