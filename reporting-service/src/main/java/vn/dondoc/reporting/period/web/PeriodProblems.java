package vn.dondoc.reporting.period.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.reporting.period.PeriodReportNotFound;

/** Which problem each refusal of the period reports is. */
@Configuration(proxyBeanMethods = false)
class PeriodProblems {
    @Bean
    ProblemTypes periodProblemTypes() {
        return ProblemTypes.of(problem(PeriodReportNotFound.class, 404, "period-report-not-found")
                .detail("period.not-found"));
    }
}
