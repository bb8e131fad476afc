package vn.dondoc.task.amendments;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.directives.TaskSpecification;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskState;

/**
 * Brings the tasks of a directive in line with what it asks by now, in memory, and tells what that changes: so a preview
 * shows what a confirmation does. A task that reads so already is not touched, so doing it again does only the rest.
 */
final class AmendmentPlan {
    private final Amendment amendment;
    private final CommandContext context;
    private final LocalDate today;
    private final Predicate<TaskId> isThere;
    private final SequencedMap<TaskId, TaskSpecification> asked;
    private final Set<TaskId> seen = new HashSet<>();
    /** By what is asked, the first lead's id of the task that goes on as it; itself where it is there. */
    private final Map<TaskId, TaskId> takenOver = new HashMap<>();

    private final List<Task> following = new ArrayList<>();

    /** @param isThere whether there is a task with that id, seen or not */
    AmendmentPlan(Amendment amendment, CommandContext context, Predicate<TaskId> isThere) {
        this.amendment = amendment;
        this.context = context;
        this.today = VietnamTime.dayOf(context.time());
        this.isThere = isThere;
        this.asked = TaskSpecification.by(amendment.directive());
    }

    /** @return what it changed, or why it could not; none where there was nothing to do */
    @Nullable
    PlannedTaskChange align(Task task, DeadlinePolicy policy) {
        TaskState before = task.state();
        TaskId specificationId = specificationIdOf(before);
        TaskSpecification wanted = asked.get(specificationId);
        seen.add(specificationId);
        if (before.status().isFinal()) {
            return alignFinished(task, wanted, policy);
        }
        if (wanted == null || !wanted.includes(before, today)) {
            task.cancel(Cancellation.amendment(amendment.reason()), policy, context);
            return PlannedTaskChange.of(before, PlannedTaskChange.Kind.CANCELLED);
        }
        return wanted.isSatisfiedBy(before, policy) ? null : amend(task, wanted, policy);
    }

    /** By its first lead; or by the one it has now, which the directive names instead of one that was closed. */
    private TaskId specificationIdOf(TaskState task) {
        TaskId first = task.rootId();
        TaskId now = task.assignment().taskId();
        boolean mayBeTakenOver = !asked.containsKey(first) && asked.containsKey(now) && !isOver(task);
        boolean isTakenOver = mayBeTakenOver
                && takenOver
                        .computeIfAbsent(now, _ -> isThere.test(now) ? now : first)
                        .equals(first);
        return isTakenOver ? now : first;
    }

    private PlannedTaskChange amend(Task task, TaskSpecification wanted, DeadlinePolicy policy) {
        TaskState before = task.state();
        try {
            task.amend(wanted.assignmentFor(before, today), wanted.terms(), amendment.reason(), policy, context);
            return PlannedTaskChange.amended(
                    before, task.state(), task.state().assignment().calculator(policy, context.time()));
        } catch (TaskRejected rejected) {
            return PlannedTaskChange.notChanged(before, rejected.reason());
        }
    }

    /** A finished task stays as it is; of a recurring one, the next occurrence follows the amended directive. */
    private @Nullable PlannedTaskChange alignFinished(
            Task task, @Nullable TaskSpecification wanted, DeadlinePolicy policy) {
        TaskState before = task.state();
        if (wanted == null) {
            return task.endSeries() ? PlannedTaskChange.of(before, PlannedTaskChange.Kind.ENDED) : null;
        }
        if (isOver(before)) {
            return PlannedTaskChange.notChanged(before, Finding.of("amendment.of-cancelled"));
        }
        return before.series().nextOccurrenceCreated() || wanted.isSatisfiedBy(before, policy)
                ? null
                : follow(task, wanted, policy);
    }

    /** It is cancelled, and nothing follows it. */
    private static boolean isOver(TaskState task) {
        return task.status() == TaskStatus.CANCELLED && !isToBeFollowed(task);
    }

    private static boolean isToBeFollowed(TaskState task) {
        return task.period().isPresent() && !task.series().nextOccurrenceCreated();
    }

    private PlannedTaskChange follow(Task task, TaskSpecification wanted, DeadlinePolicy policy) {
        TaskState before = task.state();
        return task.continueSeries(
                        wanted.assignmentFor(before, today),
                        wanted.terms().deadline(),
                        policy.reportingPeriod(wanted.terms()),
                        policy,
                        context)
                .map(this::continued)
                .orElseGet(() -> isToBeFollowed(before)
                        ? PlannedTaskChange.of(before, PlannedTaskChange.Kind.ENDED)
                        : PlannedTaskChange.notChanged(before, Finding.of("amendment.of-completed")));
    }

    private PlannedTaskChange continued(Task next) {
        following.add(next);
        return PlannedTaskChange.added(next.state(), context.time());
    }

    /** The next occurrences that it brought about since this was last asked. */
    List<Task> takeFollowing() {
        List<Task> taken = List.copyOf(following);
        following.clear();
        return taken;
    }

    /** The tasks that are asked and were not among those seen. */
    List<Task> missing(DeadlinePolicy policy) {
        Map<String, List<TaskSpecification>> perLead = asked.entrySet().stream()
                .filter(entry -> !seen.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(groupingBy(it -> it.assignment().leadAgencyId()));
        return perLead.values().stream()
                .flatMap(its -> its.stream()
                        .flatMap(it -> it.withTaskCount(its.size()).from(today).stream())
                        .map(it -> it.assign(policy, context)))
                .toList();
    }
}
