package vn.dondoc.task.tasks.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.tasks.TaskNotFound;

/** How refusals answer over HTTP. */
@Configuration(proxyBeanMethods = false)
class TaskProblems {
    @Bean
    ProblemTypes taskProblemTypes() {
        return ProblemTypes.of(
                        problem(TaskNotFound.class, 404, "task-not-found"),
                        problem(TaskNotAllowed.class, 403, "task-not-allowed"),
                        problem(TaskRejected.IllegalTransition.class, 409, "task-illegal-step"),
                        problem(TaskRejected.RuleViolation.class, 422, "task-rejected"))
                .andStale("task", "stale-task");
    }

    @Bean
    ProblemTypes taskListProblemTypes() {
        return ProblemTypes.of(problem(InvalidQuery.class, 400, "invalid-list"));
    }
}
