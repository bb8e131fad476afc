package vn.dondoc.task.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which task of a replacing directive goes on with the work of a cancelled one: that of the same item and the same lead.
 * Looked up, not stored in the tasks, so that it does not matter which of the two directives is heard of first.
 */
@Component
public class Continuations {
    private static final int MOST = 50;

    private final Tasks tasks;
    private final Replacements replacements;

    public Continuations(Tasks tasks, Replacements replacements) {
        this.tasks = tasks;
        this.replacements = replacements;
    }

    /** The task that goes on with the work of a cancelled one. */
    public Optional<TaskId> continuedAs(TaskSnapshot task) {
        if (task.status() != TaskStatus.CANCELLED) {
            return Optional.empty();
        }
        Assignment what = task.assignment();
        return replacements
                .successorOf(what.directiveId())
                .map(successor -> TaskId.of(successor, what.itemNumber(), what.leadAgencyId()))
                .flatMap(tasks::find)
                .map(stored -> stored.task().id());
    }

    /** The cancelled tasks whose work it goes on with, as it was given. */
    public List<TaskId> continues(TaskSnapshot task, Instant now) {
        Assignment what = task.assignment();
        if (!task.id().equals(task.rootId())) {
            return List.of();
        }
        String prefix = TaskId.of(what.directiveId(), what.itemNumber(), "").value();
        String firstLead = task.id().value().substring(prefix.length());
        return replacements.predecessorsOf(what.directiveId(), MOST).stream()
                .map(predecessor -> cancelled(predecessor, what.itemNumber(), firstLead))
                .flatMap(filter -> tasks.list(new TaskQuery(filter, TaskOrder.ID, null, MOST, now)).stream())
                .map(stored -> stored.task().id())
                .toList();
    }

    private static TaskFilter cancelled(String directiveId, String itemNumber, String leadAgencyId) {
        Set<TaskStatus> states = Set.of(TaskStatus.CANCELLED);
        return new TaskFilter(
                leadAgencyId, null, null, directiveId, itemNumber, states, Set.of(), null, null, null, null);
    }
}
