package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.reminder.ScheduledReminder;

/** A date that is meant for that very day stays the date, also where nobody works on it; what is counted from it is counted in working days. */
class DueOnAHolidayTests {
    private static final LocalDate TET = LocalDate.of(2026, 2, 17);
    private static final LocalDate SUBSTITUTE = LocalDate.of(2026, 4, 27);

    private static Instant at(String vietnameseTime) {
        return LocalDateTime.parse(vietnameseTime).atZone(VietnamTime.ZONE).toInstant();
    }

    private static Task due(LocalDate on) {
        Task task = Given.assignedForTheVeryDay(new Deadline.FixedDate(on, null));
        task.takeEvents();
        return task;
    }

    /** Whatever the sweep is called for, until there is no reminder left. */
    private static List<String> ladderOf(Task task) {
        var told = new ArrayList<String>();
        for (ScheduledReminder next = task.state().deadline().reminders().next();
                next != null;
                next = task.state().deadline().reminders().next()) {
            task.sendDueReminders(POLICY, assigner(next.at().minusMillis(1)));
            assertThat(task.state().deadline().reminders().next()).isEqualTo(next);
            told.add(next.kind() + " " + next.at().atZone(VietnamTime.ZONE).toLocalDateTime());
            task.sendDueReminders(POLICY, assigner(next.at()));
            assertThat(task.state().deadline().reminders().next()).isNotEqualTo(next);
        }
        return told;
    }

    @Test
    void remindersOfADateInTetWaitForAWorkingDay() {
        assertThat(ladderOf(due(TET)))
                .containsExactly(
                        "DUE_SOON 2026-02-11T07:00",
                        "DUE_TODAY 2026-02-17T07:00",
                        "MISSED 2026-02-18T00:00",
                        "ESCALATED 2026-02-23T07:00",
                        "ESCALATED 2026-02-25T07:00",
                        "ESCALATED 2026-03-03T07:00",
                        "ESCALATED 2026-03-12T07:00");
    }

    @Test
    void remindersOfADateOnASubstituteDayWaitForAWorkingDay() {
        assertThat(ladderOf(due(SUBSTITUTE)))
                .containsExactly(
                        "DUE_SOON 2026-04-22T07:00",
                        "DUE_TODAY 2026-04-27T07:00",
                        "MISSED 2026-04-28T00:00",
                        "ESCALATED 2026-04-28T07:00",
                        "ESCALATED 2026-05-04T07:00",
                        "ESCALATED 2026-05-08T07:00",
                        "ESCALATED 2026-05-19T07:00");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-17", "2026-04-27"})
    void aResultOnTheHolidayItselfIsInTime(LocalDate on) {
        Task task = due(on);

        task.sendDueReminders(POLICY, assigner(at(on + "T23:59:59.999")));
        assertThat(task.state().deadline().reminders().missed()).isFalse();
        task.sendDueReminders(POLICY, assigner(at(on.plusDays(1) + "T00:00")));

        assertThat(task.state().deadline().reminders().firstMissedOn()).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({
        // asked on the holiday, for a working day; and before, for the holiday
        "2026-02-17, 2026-02-17T10:00, 2026-03-02, 2026-02-25T07:00",
        "2026-02-13, 2026-02-12T10:00, 2026-02-17, 2026-02-11T07:00",
        "2026-04-27, 2026-04-27T23:59, 2026-05-04, 2026-04-24T07:00",
        "2026-04-24, 2026-04-10T10:00, 2026-04-27, 2026-04-22T07:00"
    })
    void anExtensionIsRequestedOnAHolidayAndGrantedToOne(
            LocalDate dueOn, String asked, LocalDate wanted, String dueSoon) {
        Task task = due(dueOn);
        var request = new ExtensionRequest(wanted, new Reason("Nghỉ lễ"), new Reason("Xong"));
        var approval = new ExtensionDecision(Verdict.APPROVE, null, new Reason("Đồng ý"));

        task.requestExtension(request, POLICY, Given.lead(at(asked)));
        task.decideExtension(1, approval, POLICY, assigner(at(asked)));

        TaskDeadline deadline = task.state().deadline();
        assertThat(deadline.dueOn()).isEqualTo(wanted);
        assertThat(deadline.reminders().missed()).isFalse();
        assertThat(Given.reminders(POLICY, wanted).getFirst().at()).isEqualTo(at(dueSoon));
        assertThat(deadline.missedFrom()).contains(at(wanted.plusDays(1) + "T00:00"));
    }

    @Test
    void aYearlySeriesFromALeapDayIsDueOnTheLastOfFebruaryInOtherYears() {
        var yearly = new Deadline.Recurring(LocalDate.of(2028, 2, 29), Period.ofYears(1), LocalDate.of(2032, 12, 31));
        Task task = Given.assignedForTheVeryDay(yearly);
        var due = new ArrayList<String>();

        for (Task next = task; next != null; ) {
            LocalDate on = next.state().deadline().dueOn();
            due.add(on + " " + next.id());
            next = next.createNextOccurrence(POLICY, assigner(at(on.plusDays(1) + "T00:00")))
                    .orElse(null);
        }

        assertThat(due)
                .containsExactly(
                        "2028-02-29 d1-1-H56.02",
                        "2029-02-28 d1-1-H56.02@2029-02-28",
                        "2030-02-28 d1-1-H56.02@2030-02-28",
                        "2031-02-28 d1-1-H56.02@2031-02-28",
                        "2032-02-29 d1-1-H56.02@2032-02-29");
    }
}
