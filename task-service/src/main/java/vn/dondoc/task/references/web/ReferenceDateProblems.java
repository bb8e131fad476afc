package vn.dondoc.task.references.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.task.references.ReferenceDateNotFound;

/** How refusals of reference dates answer over HTTP. */
@Configuration(proxyBeanMethods = false)
class ReferenceDateProblems {
    @Bean
    ProblemTypes referenceDateProblemTypes() {
        return ProblemTypes.of(problem(ReferenceDateNotFound.class, 404, "reference-date-not-found")
                .detail(it -> LocalizableMessage.of("missing.reference-date", it.number())));
    }
}
