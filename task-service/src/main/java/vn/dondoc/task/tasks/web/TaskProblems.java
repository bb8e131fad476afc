package vn.dondoc.task.tasks.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.messaging.outbox.EventTooLarge;
import vn.dondoc.platform.web.problem.FieldMessage;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.rendering.FindingMessages;
import vn.dondoc.task.tasks.TaskNotFound;

/** How refusals answer over HTTP. */
@Configuration(proxyBeanMethods = false)
class TaskProblems {
    @Bean
    ProblemTypes taskProblemTypes() {
        return ProblemTypes.of(
                        problem(TaskNotFound.class, 404, "task-not-found").detail("missing.task"),
                        problem(TaskNotAllowed.class, 403, "task-not-allowed").detail(TaskProblems::reason),
                        problem(TaskRejected.IllegalTransition.class, 409, "task-illegal-step")
                                .detail(TaskProblems::reason),
                        problem(TaskRejected.RuleViolation.class, 422, "task-rejected")
                                .detail(TaskProblems::reason)
                                .fields(it -> List.of(new FieldMessage(it.field(), reason(it)))),
                        problem(EventTooLarge.class, 422, "task-rejected")
                                .detail(TaskProblems::tooLarge)
                                .fields(it -> List.of(new FieldMessage("body", tooLarge(it)))))
                .andStale("task", "stale-task");
    }

    private static LocalizableMessage reason(TaskRejected rejected) {
        return FindingMessages.of(rejected.reason());
    }

    private static LocalizableMessage tooLarge(EventTooLarge event) {
        return LocalizableMessage.of("event.too-large", event.bytes(), event.limit());
    }

    @Bean
    ProblemTypes taskListProblemTypes() {
        return ProblemTypes.of(problem(InvalidQuery.class, 400, "invalid-list")
                .detail(InvalidQuery::reason)
                .fields(it -> List.of(new FieldMessage(it.parameter(), it.reason()))));
    }
}
