package vn.dondoc.task.amendments;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.task.tasks.Asked;
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
    private final SequencedMap<TaskId, Asked> asked;
    private final Set<TaskId> seen = new HashSet<>();
    private final List<Task> next = new ArrayList<>();

    Alignment(Amendment amendment, Moment moment) {
        this.amendment = amendment;
        this.moment = moment;
        this.asked = Asked.by(amendment.directive());
    }

    /** @return what it changed, or why it could not; none where there was nothing to do */
    @Nullable
    TaskChange align(Task task, Timekeeping time) {
        seen.add(task.id());
        TaskSnapshot before = task.snapshot();
        Asked wanted = asked.get(before.rootId());
        if (before.status().isFinal()) {
            return alignFinished(task, wanted, time);
        }
        if (wanted == null || !wanted.asksFor(before)) {
            task.cancel(amendment.why(), time, moment);
            return TaskChange.of(before, TaskChange.Kind.CANCELLED);
        }
        return wanted.isMetBy(before, time) ? null : amend(task, wanted, time);
    }

    private TaskChange amend(Task task, Asked wanted, Timekeeping time) {
        TaskSnapshot before = task.snapshot();
        try {
            task.amend(wanted.whatFor(before), wanted.terms(), amendment.why(), time, moment);
            return TaskChange.amended(before, task.snapshot());
        } catch (TaskRejected rejected) {
            return TaskChange.left(before, rejected.getMessage());
        }
    }

    /** What is finished stays; but of what recurs, the next occurrence follows what is asked by now. */
    private @Nullable TaskChange alignFinished(Task task, @Nullable Asked wanted, Timekeeping time) {
        TaskSnapshot before = task.snapshot();
        if (wanted == null) {
            return task.clock(time).endSeries() ? TaskChange.of(before, TaskChange.Kind.ENDED) : null;
        }
        if (before.status() == TaskStatus.CANCELLED) {
            return TaskChange.left(
                    before, "đã hủy, không mở lại; hãy giao lại / is cancelled and not opened again; assign it anew");
        }
        return wanted.isMetBy(before, time)
                ? null
                : task.clock(time)
                        .passOn(wanted, moment)
                        .map(this::passedOn)
                        .orElseGet(() -> isEnded(before, task) ? TaskChange.of(before, TaskChange.Kind.ENDED) : null);
    }

    private TaskChange passedOn(Task following) {
        next.add(following);
        return TaskChange.added(following.snapshot());
    }

    private static boolean isEnded(TaskSnapshot before, Task task) {
        return !before.nextMade() && task.snapshot().nextMade();
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
                .flatMap(its -> its.stream().map(it -> it.amongSo(its.size()).assign(time, moment)))
                .toList();
    }
}
