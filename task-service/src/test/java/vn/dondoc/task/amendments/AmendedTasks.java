package vn.dondoc.task.amendments;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.directives.TaskSpecification;
import vn.dondoc.task.recovery.UnfinishedWork;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

/** What tests of amendments share: tasks that can fail, and the management over them. */
abstract class AmendedTasks {
    static final DeadlineRule DUE = DeadlineRule.on(Given.DUE);
    static final DeadlineRule LATER = DeadlineRule.on(LocalDate.of(2026, 1, 20));
    static final DeadlineRule MONTHLY = DeadlineRule.recurring(LocalDate.of(2026, 1, 15), Period.ofMonths(1), null);

    final MutableClock clock = Given.clock();
    final InMemoryAmendments amendments = new InMemoryAmendments();
    final Faulty tasks = new Faulty();
    final AmendmentService management = instance();
    final CommandContext confirming = Given.assigner(Given.IN_TIME);

    /** Can be told to fail after so many more bulk writes, and what happens just before the next one. */
    static final class Faulty extends InMemoryTasks {
        int writesLeft = Integer.MAX_VALUE;
        Runnable before = () -> {};

        @Override
        public synchronized Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
            if (writesLeft-- <= 0) {
                throw new IllegalStateException("killed here by the test");
            }
            Runnable once = before;
            before = () -> {};
            once.run();
            return super.saveAll(changed, context);
        }
    }

    AmendmentService instance() {
        var batch = new TaskBatch(tasks, Given.policies());
        var execution = new AmendmentExecution(amendments, tasks, Given.directiveTasks(tasks), batch, Given.policies());
        return new AmendmentService(amendments, execution, Given.access(), clock);
    }

    void finishUnfinished(AmendmentService by) {
        new UnfinishedWork(List.of(by), clock).finish();
    }

    void issue(DirectiveFacts directive) {
        tasks.addAll(
                TaskSpecification.by(directive).values().stream()
                        .map(asked -> asked.assign(Given.POLICY, confirming))
                        .toList(),
                confirming);
    }

    void change(String id, java.util.function.Consumer<Task> step) {
        VersionedTask stored = tasks.find(new TaskId(id)).orElseThrow();
        step.accept(stored.task());
        tasks.save(stored, Given.assigner(Given.IN_TIME));
    }

    TaskState task(String id) {
        return tasks.find(new TaskId(id)).orElseThrow().task().state();
    }

    Amendment propose(long sequence, DirectiveFacts directive) {
        Amendment fresh = AmendedDirectives.proposed(sequence, directive);
        management.propose(fresh);
        return stored(fresh.id());
    }

    Amendment stored(String id) {
        return management.get(id, confirming.actor());
    }

    Amendment confirm(Amendment proposed) {
        return confirm(proposed, confirming);
    }

    Amendment confirm(Amendment proposed, CommandContext context) {
        return management.confirm(proposed.id(), proposed.version(), context);
    }

    List<PlannedTaskChange> preview(Amendment amendment) {
        return management.preview(amendment).changes();
    }

    long events(Class<? extends TaskEvent> type) {
        return tasks.events().stream().filter(type::isInstance).count();
    }
}
