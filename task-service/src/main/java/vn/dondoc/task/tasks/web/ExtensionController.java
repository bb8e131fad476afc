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
import vn.dondoc.task.tasks.web.TaskRequests.AnswerBody;
import vn.dondoc.task.tasks.web.TaskRequests.DecisionBody;
import vn.dondoc.task.tasks.web.TaskRequests.ExtensionBody;

/** Requests for more time, and the answers to them; each answers with the task as it is then. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/extensions")
class ExtensionController {
    private final TaskCommandExecutor steps;

    ExtensionController(TaskCommandExecutor steps) {
        this.steps = steps;
    }

    @Performs("ASK_FOR_TIME")
    @PostMapping
    @Operation(summary = "Đề nghị gia hạn / Ask for more time")
    ResponseEntity<TaskView> request(
            @PathVariable String id,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid ExtensionBody body) {
        return steps.take(
                TaskOperation.ASK_FOR_TIME,
                id,
                expected,
                context,
                (task, policy) -> task.requestExtension(body.request(), policy, context));
    }

    @Performs("DECIDE_ON_TIME")
    @PostMapping("/{number}/decide")
    @Operation(summary = "Quyết định gia hạn / Approve, counter or refuse a request")
    ResponseEntity<TaskView> decide(
            @PathVariable String id,
            @PathVariable int number,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid DecisionBody body) {
        return steps.take(
                TaskOperation.DECIDE_ON_TIME,
                id,
                expected,
                context,
                (task, policy) -> task.decideExtension(number, body.decision(), policy, context));
    }

    /** The lead's answer to another date that was offered. */
    @Performs("ASK_FOR_TIME")
    @PostMapping("/{number}/answer")
    @Operation(summary = "Trả lời thời hạn được đề xuất / Accept or decline the date that was offered")
    ResponseEntity<TaskView> answer(
            @PathVariable String id,
            @PathVariable int number,
            ExpectedVersion expected,
            CommandContext context,
            @RequestBody @Valid AnswerBody body) {
        return steps.take(
                TaskOperation.ASK_FOR_TIME,
                id,
                expected,
                context,
                (task, policy) -> task.answerCounterOffer(number, body.accepted(), policy, context));
    }

    @Performs("ASK_FOR_TIME")
    @PostMapping("/{number}/withdraw")
    @Operation(summary = "Rút đề nghị gia hạn / Withdraw a request")
    ResponseEntity<TaskView> withdraw(
            @PathVariable String id, @PathVariable int number, ExpectedVersion expected, CommandContext context) {
        return steps.take(
                TaskOperation.ASK_FOR_TIME,
                id,
                expected,
                context,
                (task, _) -> task.withdrawExtension(number, context));
    }
}
