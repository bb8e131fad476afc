package vn.dondoc.task.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.platform.web.Etags;
import vn.dondoc.platform.web.ExpectedVersion;
import vn.dondoc.task.tasks.StaleTask;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskManagement;
import vn.dondoc.task.tasks.web.TaskBodies.ProgressBody;
import vn.dondoc.task.tasks.web.TaskBodies.ReasonBody;
import vn.dondoc.task.tasks.web.TaskBodies.ResultBody;

/** The steps officials take; each answers with the task as it is then. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskStepController {
    private final TaskManagement tasks;
    private final Clock clock;
    private final HttpServletResponse response;

    /** @param response of the request at hand */
    TaskStepController(TaskManagement tasks, Clock clock, HttpServletResponse response) {
        this.tasks = tasks;
        this.clock = clock;
        this.response = response;
    }

    @PostMapping("/acknowledge")
    ResponseEntity<TaskView> acknowledge(@PathVariable String id, ExpectedVersion expected, Moment moment) {
        return answer(() -> tasks.acknowledge(new TaskId(id), expected.version(), moment));
    }

    @PostMapping("/progress")
    ResponseEntity<TaskView> progress(
            @PathVariable String id, ExpectedVersion expected, Moment moment, @RequestBody @Valid ProgressBody body) {
        return answer(() -> tasks.update(new TaskId(id), expected.version(), body.progress(), moment));
    }

    @PostMapping("/report")
    ResponseEntity<TaskView> report(
            @PathVariable String id, ExpectedVersion expected, Moment moment, @RequestBody @Valid ResultBody body) {
        return answer(() -> tasks.report(new TaskId(id), expected.version(), body.result(), moment));
    }

    @PostMapping("/confirm")
    ResponseEntity<TaskView> confirm(@PathVariable String id, ExpectedVersion expected, Moment moment) {
        return answer(() -> tasks.confirm(new TaskId(id), expected.version(), moment));
    }

    @PostMapping("/return")
    ResponseEntity<TaskView> sendBack(
            @PathVariable String id, ExpectedVersion expected, Moment moment, @RequestBody @Valid ReasonBody body) {
        return answer(() -> tasks.sendBack(new TaskId(id), expected.version(), body.asReason(), moment));
    }

    @PostMapping("/decline")
    ResponseEntity<TaskView> decline(
            @PathVariable String id, ExpectedVersion expected, Moment moment, @RequestBody @Valid ReasonBody body) {
        return answer(() -> tasks.decline(new TaskId(id), expected.version(), body.asReason(), moment));
    }

    private ResponseEntity<TaskView> answer(Supplier<StoredTask> step) {
        try {
            StoredTask task = step.get();
            return Etags.ok(TaskView.of(task, clock.instant()), task.version());
        } catch (StaleTask stale) {
            // the caller learns which version to load; the body is the problem's
            response.setHeader(HttpHeaders.ETAG, "\"" + stale.currentVersion() + "\"");
            throw stale;
        }
    }
}
