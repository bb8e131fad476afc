package vn.dondoc.task.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.web.Etags;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskManagement;
import vn.dondoc.task.tasks.TaskSnapshot;

/** Why a task is due when it is. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/deadline")
class DeadlineController {
    private final TaskManagement tasks;
    private final Calendars calendars;

    DeadlineController(TaskManagement tasks, Calendars calendars) {
        this.tasks = tasks;
        this.calendars = calendars;
    }

    @GetMapping
    @Operation(
            summary = "Giải thích hạn / Explain the deadline",
            description = "Cách tính, từng ngày nghỉ đã bỏ qua, mọi lần thay đổi và lý do, lần nhắc kế tiếp."
                    + " / How it is reckoned, each day off skipped, every change and its reason, what is told next.")
    ResponseEntity<ExplanationView> explain(@PathVariable String id) {
        StoredTask stored = tasks.get(new TaskId(id));
        TaskSnapshot task = stored.task().snapshot();
        return Etags.ok(ExplanationView.of(task, calendars), stored.version());
    }
}
