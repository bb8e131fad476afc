package vn.dondoc.task.calendar.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.task.calendar.CalendarRejected;
import vn.dondoc.task.rendering.FindingMessages;

/** How refusals of the calendar answer over HTTP. */
@Configuration(proxyBeanMethods = false)
class CalendarProblems {
    @Bean
    ProblemTypes calendarProblemTypes() {
        return ProblemTypes.of(problem(CalendarRejected.RuleViolation.class, 422, "calendar-rejected")
                        .detail(CalendarProblems::summary)
                        .fields(it -> FindingMessages.of(it.findings())))
                .andStale("calendar", "stale-calendar");
    }

    private static LocalizableMessage summary(CalendarRejected.RuleViolation broken) {
        return broken.findings().size() == 1
                ? FindingMessages.of(broken.findings().getFirst().reason())
                : LocalizableMessage.of("calendar.several");
    }
}
