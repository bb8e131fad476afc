package vn.dondoc.task.calendar.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.task.calendar.CalendarRejected;

/** How refusals of the calendar answer over HTTP. */
@Configuration(proxyBeanMethods = false)
class CalendarProblems {
    @Bean
    ProblemTypes calendarProblemTypes() {
        return ProblemTypes.of(
                        problem(CalendarRejected.NotTheSteward.class, 403, "not-the-calendar-steward"),
                        problem(CalendarRejected.RuleBroken.class, 422, "calendar-rejected"),
                        problem(CalendarRejected.UnreadableFile.class, 400, "unreadable-file"))
                .andStale("calendar", "stale-calendar");
    }
}
