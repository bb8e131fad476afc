package vn.dondoc.notification.ledger.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.notification.ledger.DeliveriesNotFound;
import vn.dondoc.platform.web.problem.ProblemTypes;

/** Which problem each refusal of the ledger is. */
@Configuration(proxyBeanMethods = false)
class LedgerProblems {
    @Bean
    ProblemTypes deliveryProblems() {
        return ProblemTypes.of(
                problem(DeliveriesNotFound.class, 404, "deliveries-not-found").detail("delivery.not-found"));
    }
}
