package vn.dondoc.task.tasks.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.references.ReferenceDateNotFound;
import vn.dondoc.task.tasks.TaskNotFound;

/** How refusals answer over HTTP. */
@Configuration(proxyBeanMethods = false)
class TaskProblems {
    @Bean
    ProblemTypes taskProblemTypes() {
        return ProblemTypes.of(
                problem(TaskNotFound.class, 404, "task-not-found", "Không tìm thấy nhiệm vụ", "Task not found"),
                problem(
                        TaskNotAllowed.class,
                        403,
                        "task-not-allowed",
                        "Không có quyền làm bước này",
                        "This step is for others"),
                problem(
                        TaskRejected.IllegalTransition.class,
                        409,
                        "task-illegal-step",
                        "Bước này không hợp lệ lúc này",
                        "This step cannot be taken now"),
                problem(
                        TaskRejected.RuleViolation.class,
                        422,
                        "task-rejected",
                        "Nội dung không hợp lệ",
                        "What was sent breaks a rule"),
                problem(
                        StaleView.class,
                        412,
                        "stale-task",
                        "Nhiệm vụ đã được người khác cập nhật",
                        "The task was changed meanwhile"));
    }

    @Bean
    ProblemTypes taskListProblemTypes() {
        return ProblemTypes.of(problem(
                InvalidQuery.class,
                400,
                "invalid-list",
                "Điều kiện của danh sách không hợp lệ",
                "The list cannot be asked for like this"));
    }

    @Bean
    ProblemTypes referenceDateProblemTypes() {
        return ProblemTypes.of(problem(
                ReferenceDateNotFound.class,
                404,
                "reference-date-not-found",
                "Chưa có ngày của văn bản này",
                "The date of this document is not known"));
    }
}
