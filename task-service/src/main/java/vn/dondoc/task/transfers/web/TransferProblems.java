package vn.dondoc.task.transfers.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.task.transfers.TransferNotFound;

/** How refusals of transfers answer over HTTP, besides those of tasks. */
@Configuration(proxyBeanMethods = false)
class TransferProblems {
    @Bean
    ProblemTypes transferProblemTypes() {
        return ProblemTypes.of(
                problem(TransferNotFound.class, 404, "transfer-not-found").detail("missing.transfer"));
    }
}
