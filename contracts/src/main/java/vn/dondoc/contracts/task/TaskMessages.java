package vn.dondoc.contracts.task;

import java.util.Map;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Topics;

/** The wire names of tasks. */
public final class TaskMessages {
    public static final EventCatalog<TaskMessage> CATALOG = new EventCatalog<>(
            Topics.TASKS,
            false,
            Map.of(
                    "vn.dondoc.task.assigned.v1", TaskMessage.Assigned.class,
                    "vn.dondoc.task.acknowledged.v1", TaskMessage.Acknowledged.class,
                    "vn.dondoc.task.status-updated.v1", TaskMessage.StatusUpdated.class,
                    "vn.dondoc.task.result-reported.v1", TaskMessage.ResultReported.class,
                    "vn.dondoc.task.completed.v1", TaskMessage.Completed.class,
                    "vn.dondoc.task.returned.v1", TaskMessage.Returned.class,
                    "vn.dondoc.task.declined.v1", TaskMessage.Declined.class,
                    "vn.dondoc.task.deadline-missed.v1", TaskMessage.DeadlineMissed.class,
                    "vn.dondoc.task.cancelled.v1", TaskMessage.Cancelled.class));

    private TaskMessages() {}
}
