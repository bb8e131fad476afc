package vn.dondoc.reporting.report.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.reporting.report.DirectiveNotFound;

/** Which problems the reports' answers can be. */
@Configuration(proxyBeanMethods = false)
class ReportWebConfiguration {

    @Bean
    ProblemTypes reportProblems() {
        return ProblemTypes.of(problem(DirectiveNotFound.class, 404, "directive-not-found"));
    }
}
