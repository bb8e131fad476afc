package vn.dondoc.task.explanation.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.rendering.CallerTexts;
import vn.dondoc.task.tasks.TaskCommands;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

/** Why a task is due when it is. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/deadline")
class DeadlineController {
    private final TaskCommands tasks;
    private final Calendars calendars;
    private final CallerTexts texts;

    DeadlineController(TaskCommands tasks, Calendars calendars, CallerTexts texts) {
        this.tasks = tasks;
        this.calendars = calendars;
        this.texts = texts;
    }

    @Performs("READ_TASKS")
    @GetMapping
    @Operation(
            summary = "Giải thích hạn / Explain the deadline",
            description = "Cách tính, từng ngày nghỉ đã bỏ qua, mọi lần thay đổi và lý do, lần nhắc kế tiếp."
                    + " / How it is calculated, each day off skipped, every change and its reason, the next reminder.")
    ResponseEntity<DeadlineExplanationView> explain(@PathVariable String id, Actor actor) {
        VersionedTask stored = tasks.get(new TaskId(id), actor);
        TaskState task = stored.task().state();
        return EntityTags.okInLanguage(DeadlineExplanationView.of(task, calendars, texts), stored.version());
    }
}
