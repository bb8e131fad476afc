package vn.dondoc.reporting.report.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.reporting.report.DirectiveNotFound;

/** Which problem each refusal of the reports is. */
@Configuration(proxyBeanMethods = false)
class ReportProblems {
    @Bean
    ProblemTypes reportProblemTypes() {
        return ProblemTypes.of(
                problem(DirectiveNotFound.class, 404, "directive-not-found").detail("directive.not-found"));
    }
}
