package vn.dondoc.task.tasks;

import java.util.List;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.Urgency;

/**
 * What one item of a directive asks of one lead agency; does not change while the lead keeps it.
 *
 * @param directiveTasks how many tasks of this directive the lead got with it, this one included
 */
public record Assignment(
        String directiveId,
        String directiveNumber,
        String directiveSubject,
        String assigningAgencyId,
        String itemNumber,
        String itemText,
        String leadAgencyId,
        List<Coordinator> coordinators,
        List<String> fields,
        Urgency urgency,
        int directiveTasks) {
    public Assignment {
        coordinators = List.copyOf(coordinators);
        fields = List.copyOf(fields);
    }

    TaskId taskId() {
        return TaskId.of(directiveId, itemNumber, leadAgencyId);
    }
}
