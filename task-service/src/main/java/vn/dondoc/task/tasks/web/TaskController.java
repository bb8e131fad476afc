package vn.dondoc.task.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.web.Etags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.PageRequest;
import vn.dondoc.task.tasks.OfficialTime;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.TaskFilter;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskManagement;
import vn.dondoc.task.tasks.TaskStatus;

/** What officials look at. Everybody who is signed in sees every task, until rights by row are built. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {
    private final TaskManagement tasks;
    private final Clock clock;

    TaskController(TaskManagement tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping
    Page<TaskView> list(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable TaskStatus state,
            PageRequest page) {
        TaskFilter filter = new TaskFilter(agency, directive, item, state);
        TaskId after = page.isFirst() ? null : new TaskId(page.afterKey(1).getFirst());
        LocalDate today = today();
        List<TaskView> found = tasks.list(filter, after, page.limit()).stream()
                .map(task -> TaskView.of(task, today))
                .toList();
        return Page.of(found, page.limit(), task -> List.of(task.id()));
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskView> get(@PathVariable String id) {
        StoredTask task = tasks.get(new TaskId(id));
        return Etags.ok(TaskView.of(task, today()), task.version());
    }

    /** Oldest first; pages by the number of the line. */
    @GetMapping("/{id}/history")
    Page<HistoryView> history(@PathVariable String id, PageRequest page) {
        int seen = page.isFirst() ? 0 : Integer.parseInt(page.afterKey(2).getLast());
        List<HistoryView> shown = tasks.history(new TaskId(id), seen, page.limit()).stream()
                .map(HistoryView::of)
                .toList();
        return Page.of(shown, page.limit(), line -> List.of(id, Integer.toString(line.number())));
    }

    private LocalDate today() {
        return OfficialTime.dayOf(clock.instant());
    }
}
