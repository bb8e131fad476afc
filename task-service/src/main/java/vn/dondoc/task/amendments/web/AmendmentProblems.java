package vn.dondoc.task.amendments.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.task.amendments.AmendmentNotFound;

/** How refusals of amendments answer over HTTP, besides those of tasks. */
@Configuration(proxyBeanMethods = false)
class AmendmentProblems {
    @Bean
    ProblemTypes amendmentProblemTypes() {
        return ProblemTypes.of(problem(AmendmentNotFound.class, 404, "amendment-not-found")
                        .detail("missing.amendment"))
                .andStale("amendment", "stale-amendment");
    }
}
