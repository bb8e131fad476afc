package vn.dondoc.directive.directives.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.core.DirectiveNotFound;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.platform.web.problem.ProblemTypes;

/** Which failure of a directive is which problem. */
@Configuration(proxyBeanMethods = false)
class DirectiveProblems {

    @Bean
    ProblemTypes problemsOfLookups() {
        return ProblemTypes.of(
                problem(DirectiveNotFound.class, 404, "directive-not-found"),
                problem(DirectiveController.ForeignCursor.class, 400, "invalid-request"));
    }

    @Bean
    ProblemTypes problemsOfContents() {
        return ProblemTypes.of(
                problem(DirectiveRejected.Malformed.class, 422, "directive-malformed"),
                problem(DirectiveRejected.Incomplete.class, 422, "directive-incomplete"),
                problem(DirectiveRejected.TooLarge.class, 422, "directive-too-large"),
                problem(DirectiveRejected.Secret.class, 422, "secret-document"));
    }

    @Bean
    ProblemTypes problemsOfSteps() {
        return ProblemTypes.of(
                problem(DirectiveRejected.InvalidField.class, 422, "directive-change-refused"),
                problem(DirectiveRejected.NumberTaken.class, 409, "number-taken"),
                problem(DirectiveRejected.IllegalStep.class, 409, "illegal-step"),
                problem(DirectiveRejected.NotIssuingAgency.class, 403, "not-the-issuer"));
    }
}
