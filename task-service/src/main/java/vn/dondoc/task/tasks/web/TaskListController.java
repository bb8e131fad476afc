package vn.dondoc.task.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.AgencyParameters;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.search.SearchTooBroad;
import vn.dondoc.task.tasks.TaskCommands;

/** The tasks that officials look for: those that their agency may know of. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskListController {
    private final TaskCommands tasks;
    private final AgencyDirectory directory;
    private final AgencyParameters agencies;
    private final Clock clock;

    TaskListController(TaskCommands tasks, AgencyDirectory directory, AgencyParameters agencies, Clock clock) {
        this.tasks = tasks;
        this.directory = directory;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Performs("READ_TASKS")
    @GetMapping
    @Operation(summary = "Danh sách, tìm kiếm nhiệm vụ / List and search tasks, page by page in a stable order")
    TaskListView list(@ParameterObject TaskSearchParameters parameters, PageRequest page, Actor actor) {
        Instant now = clock.instant();
        var pages = new TaskListPages(
                parameters,
                parameters
                        .filter(
                                actor.agencyId(),
                                agencies,
                                () -> directory.closedWithoutSuccessor(VietnamTime.dayOf(now)))
                        .knownTo(tasks.scopeOf(actor))
                        .build());
        try {
            var view = TaskListView.of(pages.cut(tasks.list(pages.query(page, now)), page, now));
            return Boolean.TRUE.equals(parameters.total())
                    ? view.withTotal(tasks.count(pages.whole(TaskListView.MOST + 1, now)))
                    : view;
        } catch (SearchTooBroad search) {
            throw InvalidQuery.of(search);
        }
    }
}
