package vn.dondoc.task.tasks.persistence;

import java.util.List;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskState;

/**
 * A task as it is stored, with its history: one document is the unit, so the two cannot drift apart. Components of the
 * domain's records are names of the stored form: whoever renames one migrates what is stored, or raises {@link
 * MongoTasks#FORM} and the data folder's format.
 *
 * @param lists what lists find it by
 * @param sweep what sweeps find it by
 * @param history the latest entries; see {@link HistoryArchive} for the older ones
 */
record TaskDocument(String id, TaskState task, SearchKeys lists, SweepKeys sweep, List<HistoryEntry> history) {
    static final String STATUS = "task.lifecycle.status";
    static final String LEAD = "task.assignment.leadAgencyId";
    static final String ASSIGNER = "task.assignment.directive.agencyId";
    static final String DIRECTIVE = "task.assignment.directive.directiveId";
    static final String ITEM = "task.assignment.item.number";
    static final String FIELDS = "task.assignment.item.fields";

    static TaskDocument of(Task task, List<HistoryEntry> history) {
        TaskState state = task.state();
        return new TaskDocument(state.id().value(), state, SearchKeys.of(state), SweepKeys.of(state), history);
    }

    Task restored() {
        return Task.restore(task, history);
    }
}
