package vn.dondoc.contracts.task;

import static java.util.Map.entry;

import java.util.Map;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.Topics;

/** The wire names of tasks. */
public final class TaskMessages {
    public static final EventCatalog<TaskMessage> CATALOG = new EventCatalog<>(
            Topics.TASKS,
            false,
            EventCatalog.MAX_BYTES_EVERYWHERE,
            Map.ofEntries(
                    entry("vn.dondoc.task.assigned.v1", TaskMessage.Assigned.class),
                    entry("vn.dondoc.task.acknowledged.v1", TaskMessage.Acknowledged.class),
                    entry("vn.dondoc.task.status-updated.v1", TaskMessage.StatusUpdated.class),
                    entry("vn.dondoc.task.result-reported.v1", TaskMessage.ResultReported.class),
                    entry("vn.dondoc.task.result-withdrawn.v1", TaskMessage.ResultWithdrawn.class),
                    entry("vn.dondoc.task.completed.v1", TaskMessage.Completed.class),
                    entry("vn.dondoc.task.reopened.v1", TaskMessage.Reopened.class),
                    entry("vn.dondoc.task.returned.v1", TaskMessage.Returned.class),
                    entry("vn.dondoc.task.declined.v1", TaskMessage.Declined.class),
                    entry("vn.dondoc.task.insisted.v1", TaskMessage.Insisted.class),
                    entry("vn.dondoc.task.transferred.v1", TaskMessage.Transferred.class),
                    entry("vn.dondoc.task.person-in-charge-changed.v1", TaskMessage.PersonInChargeChanged.class),
                    entry("vn.dondoc.task.suspended.v1", TaskMessage.Suspended.class),
                    entry("vn.dondoc.task.resumed.v1", TaskMessage.Resumed.class),
                    entry("vn.dondoc.task.amended.v1", TaskMessage.Amended.class),
                    entry("vn.dondoc.task.corrected.v1", TaskMessage.Corrected.class),
                    entry("vn.dondoc.task.extension-requested.v1", TaskMessage.ExtensionRequested.class),
                    entry("vn.dondoc.task.extension-decided.v1", TaskMessage.ExtensionDecided.class),
                    entry("vn.dondoc.task.due-date-changed.v1", TaskMessage.DueDateChanged.class),
                    entry("vn.dondoc.task.coordination-updated.v1", TaskMessage.CoordinationUpdated.class),
                    entry("vn.dondoc.task.coordination-due-soon.v1", TaskMessage.CoordinationDueSoon.class),
                    entry("vn.dondoc.task.coordination-missed.v1", TaskMessage.CoordinationMissed.class),
                    entry("vn.dondoc.task.difficulty-resolved.v1", TaskMessage.DifficultyResolved.class),
                    entry("vn.dondoc.task.due-soon.v1", TaskMessage.DueSoon.class),
                    entry("vn.dondoc.task.due-today.v1", TaskMessage.DueToday.class),
                    entry("vn.dondoc.task.escalated.v1", TaskMessage.Escalated.class),
                    entry("vn.dondoc.task.silence-noticed.v1", TaskMessage.SilenceNoticed.class),
                    entry("vn.dondoc.task.transfer-urged.v1", TaskMessage.TransferUrged.class),
                    entry("vn.dondoc.task.deadline-missed.v1", TaskMessage.DeadlineMissed.class),
                    entry("vn.dondoc.task.cancelled.v1", TaskMessage.Cancelled.class)));

    private TaskMessages() {}
}
