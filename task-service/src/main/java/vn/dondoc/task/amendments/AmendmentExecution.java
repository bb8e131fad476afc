package vn.dondoc.task.amendments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleDocument;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.directives.DirectiveTaskService;
import vn.dondoc.task.tasks.BatchOptions;
import vn.dondoc.task.tasks.BatchResult;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskChange;
import vn.dondoc.task.tasks.TaskPages;
import vn.dondoc.task.tasks.Tasks;

/**
 * Brings the tasks of a directive in line with a confirmed amendment, or says what that would do. Several may carry out the
 * same one: tasks are changed by compare-and-set and new ones have ids that follow from the directive. Whoever finds it no
 * longer confirmed after reading a page stops, for by then another has finished it and something newer may be under way.
 */
@Component
class AmendmentExecution {
    private static final Logger LOG = LoggerFactory.getLogger(AmendmentExecution.class);

    private final Amendments amendments;
    private final Tasks tasks;
    private final DirectiveTaskService directiveTasks;
    private final TaskBatch batch;
    private final DeadlinePolicies policies;

    AmendmentExecution(
            Amendments amendments,
            Tasks tasks,
            DirectiveTaskService directiveTasks,
            TaskBatch batch,
            DeadlinePolicies policies) {
        this.amendments = amendments;
        this.tasks = tasks;
        this.directiveTasks = directiveTasks;
        this.batch = batch;
        this.policies = policies;
    }

    AmendmentPreview preview(Amendment amendment, CommandContext context) {
        var plan = new AmendmentPlan(amendment, context, this::isThere);
        DeadlinePolicy policy = policies.current();
        var changes = new ArrayList<PlannedTaskChange>();
        var untouched = new AtomicInteger();
        batch.forEach(
                TaskPages.ofDirective(tasks, amendment.directiveId()),
                page -> page.forEach(stored -> Optional.ofNullable(plan.align(stored.task(), policy))
                        .ifPresentOrElse(changes::add, untouched::incrementAndGet)));
        plan.missing(policy).forEach(task -> changes.add(PlannedTaskChange.added(task.state(), context.time())));
        changes.sort(Comparator.comparing(change -> change.taskId().value()));
        return new AmendmentPreview(changes, untouched.get());
    }

    void carryOut(Amendment confirmed, CommandContext context) {
        try {
            var plan = new AmendmentPlan(confirmed, context, this::isThere);
            boolean changed;
            do {
                changed = changesAny(plan, confirmed, context);
                // a sweep may have made the next occurrence of one as it read before that one was changed
            } while (changed);
            directiveTasks.add(plan.missing(policies.current()), confirmed.directive(), context);
            amendments.save(confirmed.applied());
        } catch (StaleDocument _) {
            LOG.info("Amendment {} was carried out by another", confirmed.id());
        }
    }

    private boolean changesAny(AmendmentPlan plan, Amendment confirmed, CommandContext context) {
        BatchResult result = batch.apply(
                TaskPages.ofDirective(tasks, confirmed.directiveId()),
                (policy, _) -> task -> align(plan, task, policy),
                () -> context,
                BatchOptions.IN_ORDER.asLongAs(() -> isStillConfirmed(confirmed)));
        if (result.stopped()) {
            throw new StaleDocument(confirmed.id());
        }
        return result.orThrow().changed() > 0;
    }

    private static TaskChange.Outcome align(AmendmentPlan plan, Task task, DeadlinePolicy policy) {
        PlannedTaskChange change = plan.align(task, policy);
        boolean changed = change != null && change.kind() != PlannedTaskChange.Kind.LEFT;
        return new TaskChange.Outcome(changed, plan.takeFollowing());
    }

    private boolean isStillConfirmed(Amendment confirmed) {
        return amendments
                .find(confirmed.id())
                .filter(it -> it.version() == confirmed.version())
                .isPresent();
    }

    private boolean isThere(TaskId id) {
        return tasks.find(id).isPresent();
    }
}
