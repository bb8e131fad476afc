package vn.dondoc.directive.directives.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.core.DirectiveNotFound;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DocumentIdentity;
import vn.dondoc.directive.rendering.FindingMessages;
import vn.dondoc.platform.messaging.outbox.EventTooLarge;
import vn.dondoc.platform.web.problem.FieldMessage;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** Which failure of a directive is which problem. */
@Configuration(proxyBeanMethods = false)
class DirectiveProblems {

    @Bean
    ProblemTypes problemsOfLookups() {
        return ProblemTypes.of(
                problem(DirectiveNotFound.class, 404, "directive-not-found").detail("directive.not-found"),
                problem(DirectiveController.InvalidCursor.class, 400, "invalid-request")
                        .detail("directive.foreign-cursor"));
    }

    @Bean
    ProblemTypes problemsOfContents() {
        return ProblemTypes.of(
                problem(DirectiveRejected.Malformed.class, 422, "directive-malformed")
                        .detail("directive.malformed")
                        .fields(it -> FindingMessages.of(it.findings())),
                problem(DirectiveRejected.Incomplete.class, 422, "directive-incomplete")
                        .detail("directive.incomplete")
                        .fields(it -> FindingMessages.of(it.findings())),
                problem(EventTooLarge.class, 422, "directive-too-large")
                        .detail(it -> LocalizableMessage.of("directive.too-large", it.bytes(), it.limit())),
                problem(DirectiveRejected.Secret.class, 422, "secret-document").detail("directive.secret"));
    }

    @Bean
    ProblemTypes problemsOfSteps() {
        return ProblemTypes.of(
                problem(DirectiveRejected.InvalidField.class, 422, "directive-change-refused")
                        .detail(it ->
                                FindingMessages.of(it.findings().getFirst().reason()))
                        .fields(it -> FindingMessages.of(it.findings())),
                problem(DirectiveRejected.NumberTaken.class, 409, "number-taken")
                        .detail(DirectiveProblems::numberTaken)
                        .fields(it -> List.of(new FieldMessage("number", numberTaken(it)))),
                problem(DirectiveRejected.IllegalTransition.class, 409, "illegal-step")
                        .detail(it -> LocalizableMessage.of("directive.illegal-step", it.step(), it.status())),
                problem(DirectiveRejected.NotBelow.class, 403, "leads-not-below")
                        .detail(it -> LocalizableMessage.of("directive.not-below", it.issuingAgencyId()))
                        .fields(it -> FindingMessages.of(it.findings())));
    }

    private static LocalizableMessage numberTaken(DirectiveRejected.NumberTaken taken) {
        DocumentIdentity document = taken.holder().identity();
        return LocalizableMessage.of(
                "directive.number-taken",
                document.number(),
                Objects.requireNonNull(document.issuedOn()),
                taken.holder().subject());
    }
}
