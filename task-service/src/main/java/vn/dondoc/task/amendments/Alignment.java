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
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.task.tasks.Asked;
import vn.dondoc.task.tasks.OfficialTime;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskRejected;
import vn.dondoc.task.tasks.TaskSnapshot;
import vn.dondoc.task.tasks.TaskStatus;
import vn.dondoc.task.tasks.Timekeeping;

/**
 * Brings the tasks of a directive in line with what it asks by now, in memory, and tells what that changes: so a preview
 * shows what a confirmation does. A task that reads so already is not touched, so doing it again does only the rest.
 */
final class Alignment {
    private final Amendment amendment;
    private final Moment moment;
    private final LocalDate today;
    private final Predicate<TaskId> isThere;
    private final SequencedMap<TaskId, Asked> asked;
    private final Set<TaskId> seen = new HashSet<>();
    /** By what is asked, the first lead's id of the task that goes on as it; itself where it is there. */
    private final Map<TaskId, TaskId> takenOver = new HashMap<>();

    private final List<Task> next = new ArrayList<>();

    /** @param isThere whether there is a task with that id, seen or not */
    Alignment(Amendment amendment, Moment moment, Predicate<TaskId> isThere) {
        this.amendment = amendment;
        this.moment = moment;
        this.today = OfficialTime.dayOf(moment.time());
        this.isThere = isThere;
        this.asked = Asked.by(amendment.directive());
    }

    /** @return what it changed, or why it could not; none where there was nothing to do */
    @Nullable
    TaskChange align(Task task, Timekeeping time) {
        TaskSnapshot before = task.snapshot();
        TaskId askedAs = askedAs(before);
        Asked wanted = asked.get(askedAs);
        seen.add(askedAs);
        if (before.status().isFinal()) {
            return alignFinished(task, wanted, time);
        }
        if (wanted == null || !wanted.asksFor(before, today)) {
            task.cancel(amendment.why(), time, moment);
            return TaskChange.of(before, TaskChange.Kind.CANCELLED);
        }
        return wanted.isMetBy(before, time) ? null : amend(task, wanted, time);
    }

    /** By its first lead; or by the one it has now, which the directive names instead of one that was closed. */
    private TaskId askedAs(TaskSnapshot task) {
        TaskId first = task.rootId();
        TaskId now = task.assignment().taskId();
        boolean mayBeTakenOver = !asked.containsKey(first) && asked.containsKey(now) && !isOver(task);
        boolean isTakenOver = mayBeTakenOver
                && takenOver
                        .computeIfAbsent(now, _ -> isThere.test(now) ? now : first)
                        .equals(first);
        return isTakenOver ? now : first;
    }

    private TaskChange amend(Task task, Asked wanted, Timekeeping time) {
        TaskSnapshot before = task.snapshot();
        try {
            task.amend(wanted.whatFor(before, today), wanted.terms(), amendment.why(), time, moment);
            return TaskChange.amended(before, task.snapshot());
        } catch (TaskRejected rejected) {
            return TaskChange.left(before, rejected.getMessage());
        }
    }

    /** What is finished stays; but of what recurs, the next occurrence follows what is asked by now. */
    private @Nullable TaskChange alignFinished(Task task, @Nullable Asked wanted, Timekeeping time) {
        TaskSnapshot before = task.snapshot();
        if (wanted == null) {
            return task.series(time).end() ? TaskChange.of(before, TaskChange.Kind.ENDED) : null;
        }
        if (isOver(before)) {
            return TaskChange.left(
                    before, "đã hủy, không mở lại; hãy giao lại / is cancelled and not opened again; assign it anew");
        }
        return before.nextMade() || wanted.isMetBy(before, time) ? null : follow(task, wanted, time);
    }

    /** It is cancelled, and nothing follows it. */
    private static boolean isOver(TaskSnapshot task) {
        return task.status() == TaskStatus.CANCELLED && !isToBeFollowed(task);
    }

    private static boolean isToBeFollowed(TaskSnapshot task) {
        return task.period().isPresent() && !task.nextMade();
    }

    private TaskChange follow(Task task, Asked wanted, Timekeeping time) {
        TaskSnapshot before = task.snapshot();
        return task.series(time)
                .passOn(wanted, moment)
                .map(this::passedOn)
                .orElseGet(() -> isToBeFollowed(before)
                        ? TaskChange.of(before, TaskChange.Kind.ENDED)
                        : TaskChange.left(
                                before,
                                "đã hoàn thành, giữ nguyên như đã giao / is completed and stays as it was given"));
    }

    private TaskChange passedOn(Task following) {
        next.add(following);
        return TaskChange.added(following.snapshot(), moment.time());
    }

    /** The next occurrences made by it so far; hands over once. */
    List<Task> takeNext() {
        List<Task> taken = List.copyOf(next);
        next.clear();
        return taken;
    }

    /** The tasks that are asked and were not among those seen. */
    List<Task> missing(Timekeeping time) {
        Map<String, List<Asked>> perLead = asked.entrySet().stream()
                .filter(entry -> !seen.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(groupingBy(it -> it.what().leadAgencyId()));
        return perLead.values().stream()
                .flatMap(its -> its.stream()
                        .flatMap(it -> it.amongSo(its.size()).from(today).stream())
                        .map(it -> it.assign(time, moment)))
                .toList();
    }
}
