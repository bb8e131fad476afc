package vn.dondoc.task.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarDay;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.InMemoryCalendars;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;

/** A due date on a day off is explained with both days. */
class DayOffExplanationTests {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 1, 11);

    private static DeadlineExplanation explain(Task task) {
        return DeadlineExplanation.of(task.state(), new InMemoryCalendars());
    }

    @Test
    void aFixedDateOnADayOffIsExplained() {
        DeadlineExplanation explained = explain(Given.assigned(new Deadline.FixedDate(SUNDAY, null)));

        assertThat(explained.rule()).isEqualTo(Finding.of("rule.date", SUNDAY));
        assertThat(explained.notes())
                .containsExactly(Finding.of(
                        "due-date-note.ends-later", SUNDAY, Finding.of("day-off.sunday"), SUNDAY.plusDays(1)));
        assertThat(explained.outlook().missedFrom()).isEqualTo("2026-01-12T17:00:00Z");
    }

    @Test
    void aDateOnADayOffThatIsMeantForThatVeryDayIsExplained() {
        DeadlineExplanation explained = explain(Given.assignedForTheVeryDay(new Deadline.FixedDate(SUNDAY, null)));

        assertThat(explained.notes())
                .containsExactly(Finding.of("due-date-note.day-off", SUNDAY, Finding.of("day-off.sunday")));
        assertThat(explained.outlook().missedFrom()).isEqualTo("2026-01-11T17:00:00Z");
    }

    @Test
    void theDaysOfASuspensionAreExplainedFromTheWorkingDayOn() {
        Task task = Given.assigned(new Deadline.FixedDate(SUNDAY, null));
        task.suspend(new Reason("Chờ"), POLICY, assigner(IN_TIME));
        task.resume(POLICY, assigner(IN_TIME.plus(Duration.ofDays(1))));

        DeadlineExplanation explained = explain(task);

        assertThat(explained.notes())
                .containsExactly(Finding.of(
                        "due-date-note.ends-later", SUNDAY, Finding.of("day-off.sunday"), SUNDAY.plusDays(1)));
        assertThat(explained.countings().current()).satisfies(counting -> {
            assertThat(counting.base()).isEqualTo(SUNDAY.plusDays(1));
            assertThat(counting.workingDays()).isEqualTo(1);
            assertThat(counting.day()).isEqualTo(SUNDAY.plusDays(2));
        });
    }

    /** A day off that was entered while the clock stood moves the date too; it is no day of the suspension. */
    @Test
    void theDaysOfTheRuleAndThoseOfASuspensionAddUp() {
        Task task = Given.assigned(new Deadline.AfterWorkingDays(12, CountedFrom.ISSUE));
        var calendars = new InMemoryCalendars();
        LocalDate storm = LocalDate.of(2026, 1, 8);
        task.suspend(new Reason("Chờ"), POLICY, assigner(IN_TIME));
        calendars.add(
                new CalendarVersion(
                        TestCalendars.shippedWith(2, new AgencyClosure(storm, storm, "Bão số 1", "H56", null)),
                        CalendarRevision.of(2, "Bão số 1", assigner(IN_TIME))),
                assigner(IN_TIME));
        task.resume(Given.policies(calendars).current(), assigner(IN_TIME.plus(Duration.ofDays(7))));

        assertThat(task.state().deadline().history().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reason().explanation())
                        .isEqualTo(Finding.of("due-date.suspended", LocalDate.of(2026, 1, 5), 5)));
        assertThat(DeadlineExplanation.of(task.state(), calendars)
                        .countings()
                        .current()
                        .workingDays())
                .isEqualTo(12 + 5);
    }

    /** The Sunday was worked after all; but that became known when it was over. */
    @Test
    void aDateThatACalendarCannotBringForwardAnyMoreIsExplained() {
        Task task = Given.assigned(new Deadline.FixedDate(SUNDAY, null));
        var calendars = new InMemoryCalendars();
        Instant monday = VietnamTime.at(SUNDAY.plusDays(1), LocalTime.of(9, 0));
        var worked = new CalendarDay(
                SUNDAY, "Làm bù", CalendarDay.Kind.SWAP_WORKING_DAY, false, CalendarDay.Status.OFFICIAL, null, null);
        var days = new ArrayList<>(TestCalendars.shipped().days());
        days.add(worked);
        calendars.add(
                new CalendarVersion(
                        WorkingCalendar.of(2, days, List.of()), CalendarRevision.of(2, "Làm bù", assigner(monday))),
                assigner(monday));

        task.recalculate(
                DueDateReason.calendar(2, "Làm bù"), Given.policies(calendars).current(), assigner(monday));

        assertThat(task.state().deadline().dueOn()).isEqualTo(SUNDAY.plusDays(1));
        assertThat(DeadlineExplanation.of(task.state(), calendars).notes())
                .containsExactly(Finding.of("due-date-note.otherwise", SUNDAY.plusDays(1), SUNDAY, 2L));
    }
}
