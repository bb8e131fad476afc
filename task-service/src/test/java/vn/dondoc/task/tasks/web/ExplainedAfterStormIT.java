package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.QuietService;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;

/** Dates counted across a day that is entered as a day off only after some of them stopped following the calendar. */
class ExplainedAfterStormIT extends QuietService {
    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private static final LocalDate STORM = LocalDate.of(2026, 1, 8);
    private final RunningService.Caller clerk = service.as(Given.ASSIGNER, OfficialRole.CLERK);

    private static Task counted(String item) {
        return Given.assigned(
                Given.assignment("d1", item, Given.LEAD), new Deadline.AfterWorkingDays(5, CountedFrom.ISSUE));
    }

    private static Task missed() {
        Task task = counted("1");
        task.sendDueReminders(Given.POLICY, Given.assigner(VietnamTime.endOf(DUE)));
        return task;
    }

    private static Task reported() {
        Task task = counted("2");
        task.acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
        task.update(Given.progress(90), Given.lead(Given.IN_TIME));
        task.reportResult(Given.result(), Given.POLICY, Given.lead(Given.IN_TIME));
        return task;
    }

    private static Task extended() {
        Task task = counted("3");
        var request = new ExtensionRequest(DUE.plusDays(10), new Reason("Mưa lũ"), new Reason("Xong"));
        task.acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
        task.requestExtension(request, Given.POLICY, Given.lead(Given.IN_TIME));
        task.decideExtension(
                1,
                new ExtensionDecision(Verdict.APPROVE, null, new Reason("Đồng ý")),
                Given.POLICY,
                Given.assigner(Given.IN_TIME));
        return task;
    }

    private JsonNode explained(Task task, String what) {
        return clerk.read("/api/v1/tasks/" + task.id() + "/deadline").get(what);
    }

    private static void enterStorm() {
        var closure = new AgencyClosure(STORM, STORM, "Bão số 1", "H56", null);
        CommandContext steward = Given.assigner(Given.IN_TIME);
        service.bean(Calendars.class)
                .add(
                        new CalendarVersion(
                                TestCalendars.shippedWith(2, closure), CalendarRevision.of(2, "Bão số 1", steward)),
                        steward);
    }

    @Test
    void onlyDatesThatStillFollowTheCalendarAreExplainedAnew() {
        Task missed = missed();
        Task reported = reported();
        Task extended = extended();
        Task open = counted("4");
        service.bean(Tasks.class).addAll(List.of(missed, reported, extended, open), Given.assigner(Given.IN_TIME));
        JsonNode before = explained(missed, "counting");
        assertThat(before.get("day").asString()).isEqualTo("2026-01-10");

        enterStorm();

        assertThat(explained(missed, "counting")).isEqualTo(before);
        assertThat(explained(missed, "notes")).isEmpty();
        assertThat(explained(reported, "counting")).isEqualTo(before);
        assertThat(explained(extended, "originalCounting")).isEqualTo(before);
        assertThat(explained(open, "counting").get("day").asString()).isEqualTo("2026-01-12");
        assertThat(explained(open, "counting").get("calendarVersion").asLong()).isEqualTo(2);
    }
}
