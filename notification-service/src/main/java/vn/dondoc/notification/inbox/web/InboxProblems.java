package vn.dondoc.notification.inbox.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.notification.inbox.InvalidCursor;
import vn.dondoc.notification.inbox.NoticeNotFound;
import vn.dondoc.platform.web.problem.ProblemTypes;

/** Which problem each refusal of the inbox is. */
@Configuration(proxyBeanMethods = false)
class InboxProblems {
    @Bean
    ProblemTypes noticeProblems() {
        return ProblemTypes.of(
                problem(NoticeNotFound.class, 404, "notice-not-found").detail("notice.not-found"),
                problem(InvalidCursor.class, 400, "foreign-cursor").detail("inbox.cursor"));
    }
}
