package vn.dondoc.task.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.rendering.CallerTexts;
import vn.dondoc.task.tasks.TaskAccess;
import vn.dondoc.task.tasks.TaskCommands;
import vn.dondoc.task.tasks.TaskLinks;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

/** One task as officials look at it who may know of it. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {
    private static final Pattern LINE = Pattern.compile("\\d{1,9}");

    private final TaskCommands tasks;
    private final TaskLinks links;
    private final TaskAccess access;
    private final CallerTexts texts;
    private final Clock clock;

    TaskController(TaskCommands tasks, TaskLinks links, TaskAccess access, CallerTexts texts, Clock clock) {
        this.tasks = tasks;
        this.links = links;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    @Performs("READ_TASKS")
    @GetMapping("/{id}")
    @Operation(summary = "Một nhiệm vụ / A task")
    ResponseEntity<LinkedTaskView> get(@PathVariable String id, Actor actor) {
        VersionedTask task = tasks.get(new TaskId(id), actor);
        TaskState now = task.task().state();
        var view = new LinkedTaskView(
                TaskView.of(task, clock.instant()),
                links.findSuccessor(now)
                        .filter(other -> isKnown(other, actor))
                        .map(TaskId::value)
                        .orElse(null),
                links.continues(now, clock.instant()).stream()
                        .filter(other -> isKnown(other, actor))
                        .map(TaskId::value)
                        .toList(),
                steps(now, actor));
        return EntityTags.ok(view, task.version());
    }

    private List<TaskOperation> steps(TaskState task, Actor actor) {
        return Arrays.stream(TaskOperation.values())
                .filter(operation -> task.status().allows(operation) && access.permits(operation, actor, task))
                .toList();
    }

    private boolean isKnown(TaskId id, Actor actor) {
        return tasks.find(id, actor).isPresent();
    }

    /** Oldest first; pages by the number of the line. */
    @Performs("READ_TASKS")
    @GetMapping("/{id}/history")
    @Operation(summary = "Lịch sử / Who did what to it, when and why, the first step first")
    Page<HistoryView> history(@PathVariable String id, PageRequest page, Actor actor) {
        List<HistoryView> shown = tasks.history(new TaskId(id), actor, seen(id, page), page.limit()).stream()
                .map(line -> HistoryView.of(line, texts))
                .toList();
        return Page.of(shown, page.limit(), line -> List.of(id, Integer.toString(line.number())));
    }

    /** The number of the last line seen; of another task's history it would skip lines of this one. */
    private static int seen(String id, PageRequest page) {
        if (page.isFirst()) {
            return 0;
        }
        List<String> key = page.afterKey(2);
        if (!key.getFirst().equals(id) || !LINE.matcher(key.getLast()).matches()) {
            throw new InvalidQuery("after", "list.other-list");
        }
        return Integer.parseInt(key.getLast());
    }
}
