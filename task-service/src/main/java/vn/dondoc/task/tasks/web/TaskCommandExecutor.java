package vn.dondoc.task.tasks.web;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.tasks.TaskCommands;
import vn.dondoc.task.tasks.VersionedTask;

/** Takes steps and answers with the task as it is then; who was late gets the task as it is now. */
@Component
class TaskCommandExecutor {
    private final TaskCommands tasks;
    private final Clock clock;

    TaskCommandExecutor(TaskCommands tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    ResponseEntity<TaskView> take(
            TaskOperation operation,
            String id,
            ExpectedVersion expected,
            CommandContext context,
            TaskCommands.Step step) {
        var taskId = new TaskId(id);
        try {
            VersionedTask task = tasks.take(operation, taskId, expected.version(), context, step);
            return EntityTags.ok(view(task), task.version());
        } catch (StaleResource stale) {
            VersionedTask current = tasks.get(taskId, context.actor());
            throw stale.showing(view(current), current.version());
        }
    }

    private TaskView view(VersionedTask task) {
        return TaskView.of(task, clock.instant());
    }
}
