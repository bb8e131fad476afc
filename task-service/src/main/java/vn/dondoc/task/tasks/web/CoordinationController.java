package vn.dondoc.task.tasks.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.tasks.web.TaskRequests.ContributionBody;
import vn.dondoc.task.tasks.web.TaskRequests.CoordinatorBody;
import vn.dondoc.task.tasks.web.TaskRequests.ReasonBody;

/** The parts of the coordinating parties; each step answers with the task as it is then. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/parts")
class CoordinationController {
    private final TaskCommandExecutor steps;
    private final AgencyDirectory agencies;

    CoordinationController(TaskCommandExecutor steps, AgencyDirectory agencies) {
        this.steps = steps;
        this.agencies = agencies;
    }

    /** Asks another party. One outside the tree is only named, without an agency. */
    @Performs("ASK_COORDINATOR")
    @PostMapping
    @Operation(summary = "Mời cơ quan phối hợp / Ask another party to coordinate")
    ResponseEntity<TaskView> ask(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid CoordinatorBody body) {
        return steps.take(
                TaskOperation.ASK_COORDINATOR,
                id,
                expected,
                context,
                (task, policy) -> task.askCoordinator(body.coordinator(agencies, context), policy, context));
    }

    /** By the coordinating agency; for a party that is only named, by the lead. */
    @Performs("CONTRIBUTE")
    @PostMapping("/{number}/contribute")
    @Operation(summary = "Cập nhật phần phối hợp / Report on a coordinating part")
    ResponseEntity<TaskView> contribute(
            @PathVariable String id,
            @PathVariable int number,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ContributionBody body) {
        return steps.take(
                TaskOperation.CONTRIBUTE,
                id,
                expected,
                context,
                (task, _) -> task.contribute(number, body.contribution(), context));
    }

    @Performs("RELEASE_PART")
    @PostMapping("/{number}/release")
    @Operation(summary = "Thôi phối hợp / Release a party from its part")
    ResponseEntity<TaskView> release(
            @PathVariable String id,
            @PathVariable int number,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ReasonBody body) {
        return steps.take(
                TaskOperation.RELEASE_PART,
                id,
                expected,
                context,
                (task, _) -> task.releaseCoordinator(number, body.asReason(), context));
    }
}
