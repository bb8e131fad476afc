package vn.dondoc.task.tasks.web;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.platform.web.Etags;
import vn.dondoc.platform.web.ExpectedVersion;
import vn.dondoc.task.tasks.StaleTask;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskManagement;

/** Takes steps and answers with the task as it is then; who was late gets the task as it is now. */
@Component
class TaskSteps {
    private final TaskManagement tasks;
    private final Clock clock;

    TaskSteps(TaskManagement tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    ResponseEntity<TaskView> take(String id, ExpectedVersion expected, Moment moment, TaskManagement.Step step) {
        var taskId = new TaskId(id);
        try {
            StoredTask task = tasks.take(taskId, expected.version(), moment, step);
            return Etags.ok(view(task), task.version());
        } catch (StaleTask stale) {
            StoredTask current = tasks.get(taskId);
            throw new StaleView(stale, view(current));
        }
    }

    private TaskView view(StoredTask task) {
        return TaskView.of(task, clock.instant());
    }
}
