package vn.dondoc.task.directives;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.search.TaskQuery;
import vn.dondoc.task.search.TaskSort;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.TaskLinks;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.Tasks;

/**
 * Which task of a replacing directive goes on with the work of a cancelled one: that of the same item and the same lead.
 * Looked up, not stored in the tasks, so that it does not matter which of the two directives is heard of first.
 */
@Component
class SuccessorTasks implements TaskLinks {
    private static final int MOST = 50;

    private final Tasks tasks;
    private final DirectiveReplacements replacements;

    public SuccessorTasks(Tasks tasks, DirectiveReplacements replacements) {
        this.tasks = tasks;
        this.replacements = replacements;
    }

    @Override
    public Optional<TaskId> findSuccessor(TaskState task) {
        if (task.status() != TaskStatus.CANCELLED) {
            return Optional.empty();
        }
        Assignment assignment = task.assignment();
        return replacements
                .successorOf(assignment.directiveId())
                .map(successor -> TaskId.of(successor, assignment.itemNumber(), assignment.leadAgencyId()))
                .flatMap(tasks::find)
                .map(stored -> stored.task().id());
    }

    @Override
    public List<TaskId> continues(TaskState task, Instant now) {
        Assignment assignment = task.assignment();
        if (!task.id().equals(task.rootId())) {
            return List.of();
        }
        String prefix =
                TaskId.of(assignment.directiveId(), assignment.itemNumber(), "").value();
        String firstLead = task.id().value().substring(prefix.length());
        return replacements.predecessorsOf(assignment.directiveId(), MOST).stream()
                .map(predecessor -> cancelled(predecessor, assignment.itemNumber(), firstLead))
                .flatMap(filter -> tasks.list(new TaskQuery(filter, TaskSort.BY_ID, null, MOST, now)).stream())
                .map(stored -> stored.task().id())
                .toList();
    }

    private static TaskFilter cancelled(String directiveId, String itemNumber, String leadAgencyId) {
        Set<TaskStatus> states = Set.of(TaskStatus.CANCELLED);
        return TaskFilter.all()
                .lead(leadAgencyId)
                .directive(directiveId)
                .item(itemNumber)
                .states(states)
                .build();
    }
}
