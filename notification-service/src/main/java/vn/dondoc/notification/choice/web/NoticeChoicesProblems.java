package vn.dondoc.notification.choice.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.notification.choice.ChoicesRejected;
import vn.dondoc.platform.web.problem.FieldMessage;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** How a choice is refused that cannot be made. */
@Configuration(proxyBeanMethods = false)
class NoticeChoicesProblems {
    @Bean
    ProblemTypes choicesProblems() {
        return ProblemTypes.of(problem(ChoicesRejected.class, 422, "choices-rejected")
                .detail(NoticeChoicesProblems::reason)
                .fields(it -> List.of(new FieldMessage(it.field(), reason(it)))));
    }

    private static LocalizableMessage reason(ChoicesRejected rejected) {
        return new LocalizableMessage(rejected.code(), rejected.arguments());
    }
}
