package vn.dondoc.task.amendments;

import java.util.ArrayList;
import java.util.Comparator;
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
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.tasks.ManyTasks;
import vn.dondoc.task.tasks.Task;
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
    private final ManyTasks many;
    private final DeadlinePolicies timekeeper;

    AmendmentExecution(
            Amendments amendments,
            Tasks tasks,
            DirectiveTaskService directiveTasks,
            ManyTasks many,
            DeadlinePolicies timekeeper) {
        this.amendments = amendments;
        this.tasks = tasks;
        this.directiveTasks = directiveTasks;
        this.many = many;
        this.timekeeper = timekeeper;
    }

    AmendmentPreview preview(Amendment amendment, CommandContext moment) {
        var alignment = new AmendmentPlan(amendment, moment, this::isThere);
        var changes = new ArrayList<PlannedTaskChange>();
        var untouched = new AtomicInteger();
        many.look(
                TaskFilter.ofDirective(amendment.directiveId()),
                moment,
                (page, time) -> page.forEach(stored -> {
                    PlannedTaskChange change = alignment.align(stored.task(), time);
                    if (change == null) {
                        untouched.incrementAndGet();
                    } else {
                        changes.add(change);
                    }
                }));
        alignment
                .missing(timekeeper.current())
                .forEach(task -> changes.add(PlannedTaskChange.added(task.state(), moment.time())));
        changes.sort(Comparator.comparing(change -> change.taskId().value()));
        return new AmendmentPreview(changes, untouched.get());
    }

    void carryOut(Amendment confirmed, CommandContext moment) {
        try {
            var alignment = new AmendmentPlan(confirmed, moment, this::isThere);
            Step step;
            do {
                step = new Step(confirmed, alignment, moment);
                many.each(TaskFilter.ofDirective(confirmed.directiveId()), moment, step);
                // a sweep may have made the next occurrence of one as it read before that one was changed
            } while (step.changedAny);
            directiveTasks.add(alignment.missing(timekeeper.current()), confirmed.directive(), moment);
            amendments.save(confirmed.applied());
        } catch (StaleDocument _) {
            LOG.info("Amendment {} was carried out by another", confirmed.id());
        }
    }

    private boolean isThere(TaskId id) {
        return tasks.find(id).isPresent();
    }

    /** Changes what is not in line yet. */
    private final class Step implements ManyTasks.Step {
        private final Amendment confirmed;
        private final AmendmentPlan alignment;
        private final CommandContext moment;
        private boolean changedAny;

        private Step(Amendment confirmed, AmendmentPlan alignment, CommandContext moment) {
            this.confirmed = confirmed;
            this.alignment = alignment;
            this.moment = moment;
        }

        @Override
        public boolean take(Task task, DeadlinePolicy time) {
            PlannedTaskChange change = alignment.align(task, time);
            boolean changed = change != null && change.kind() != PlannedTaskChange.Kind.LEFT;
            changedAny |= changed;
            return changed;
        }

        @Override
        public void beforeStoring() {
            if (amendments
                    .find(confirmed.id())
                    .filter(it -> it.version() == confirmed.version())
                    .isEmpty()) {
                throw new StaleDocument(confirmed.id());
            }
            // made before it is noted that they are: made again, they are there already
            tasks.addAll(alignment.takeNext(), moment);
        }
    }
}
