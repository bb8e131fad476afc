package vn.dondoc.task.directives;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.references.ReferenceDateService;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.Tasks;

/** What becomes of a directive's tasks when the directive is issued or withdrawn. Safe to repeat at any point. */
@Service
public class DirectiveTaskService {
    private final Tasks tasks;
    private final TaskBatch batch;
    private final DirectiveReplacements replacements;
    private final DeadlinePolicies policies;
    private final ReferenceDateService references;

    public DirectiveTaskService(
            Tasks tasks,
            TaskBatch batch,
            DirectiveReplacements replacements,
            DeadlinePolicies policies,
            ReferenceDateService references) {
        this.tasks = tasks;
        this.batch = batch;
        this.replacements = replacements;
        this.policies = policies;
        this.references = references;
    }

    /** One task for each item and each agency that answers for it. The ids follow from the directive, so none is made twice. */
    public void assignEach(DirectiveFacts directive, CommandContext context) {
        DeadlinePolicy policy = policies.current();
        List<Task> fresh = TaskSpecification.by(directive).values().stream()
                .map(asked -> asked.assign(policy, context))
                .toList();
        add(fresh, directive, context);
    }

    /** Stores those of a directive's tasks that are not there yet; dates that are known by now are put in. */
    public void add(List<Task> fresh, DirectiveFacts directive, CommandContext context) {
        batch.addAll(fresh, context);
        references.issued(directive, context);
    }

    /** Also what is finished: lists and reports name the directive as it is called. */
    public void correct(DirectiveFacts directive, List<Correction> corrections, Reason reason, CommandContext context) {
        batch.apply(
                        TaskPages.ofDirective(tasks, directive.directiveId()),
                        (_, its) -> task -> TaskChange.Outcome.changedIf(task.correct(corrections, reason, its)),
                        context)
                .orThrow();
        // another document may refer to the number that it has now
        references.issued(directive, context);
    }

    /** Cancels what is open; {@link SuccessorTasks} tell where the work goes on. */
    public void replace(String directiveId, String successorId, Cancellation cancellation, CommandContext context) {
        replacements.record(directiveId, successorId);
        cancelOpen(directiveId, cancellation, context);
    }

    /** Cancels what is open, and ends what would recur. */
    public void cancelOpen(String directiveId, Cancellation cancellation, CommandContext context) {
        do {
            batch.apply(
                            TaskPages.ofDirective(tasks, directiveId),
                            (policy, its) -> task -> cancel(task, cancellation, policy, its),
                            context)
                    .orThrow();
            // a sweep may have made the next occurrence of one before that one was cancelled
        } while (!tasks.findByDirective(directiveId, TaskStatus.open(), 1).isEmpty());
    }

    private static TaskChange.Outcome cancel(
            Task task, Cancellation cancellation, DeadlinePolicy policy, CommandContext context) {
        if (task.state().status().isFinal()) {
            return TaskChange.Outcome.changedIf(task.endSeries());
        }
        task.cancel(cancellation, policy, context);
        return TaskChange.Outcome.changedIf(true);
    }
}
