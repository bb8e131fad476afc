package vn.dondoc.task.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.InMemoryCalendars;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.calendar.WorkingCalendar.DayOff;
import vn.dondoc.task.core.Cancellation;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;

class DeadlineExplanationTests {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 1, 11);

    private static final LocalDate STORM = LocalDate.of(2026, 1, 8);

    private static DeadlineExplanation explain(Task task) {
        return DeadlineExplanation.of(task.state(), new InMemoryCalendars());
    }

    /** After the day of the storm was entered as a day off. */
    private static DeadlineExplanation explainAfterStorm(Task task) {
        var calendars = new InMemoryCalendars();
        var closure = new AgencyClosure(STORM, STORM, "Bão số 1", "H56", null);
        calendars.add(
                new CalendarVersion(
                        TestCalendars.shippedWith(2, closure), CalendarRevision.of(2, "Bão số 1", assigner(IN_TIME))),
                assigner(IN_TIME));
        return DeadlineExplanation.of(task.state(), calendars);
    }

    private static Task after(int workingDays, CountedFrom from) {
        return Given.assigned(new Deadline.AfterWorkingDays(workingDays, from));
    }

    @Nested
    class Counted {

        @Test
        void aCountedDateIsExplainedByItsBaseAndEachDaySkipped() {
            DeadlineExplanation explained = explain(after(7, CountedFrom.ISSUE));

            assertThat(explained.rule()).isEqualTo(Finding.of("rule.after-issue", 7));
            assertThat(explained.countings().current()).satisfies(counting -> {
                assertThat(counting.base()).isEqualTo("2026-01-05");
                assertThat(counting.workingDays()).isEqualTo(7);
                // Saturday the 10th is worked in exchange for another day
                assertThat(counting.skipped()).containsExactly(new DayOff(SUNDAY, Finding.of("day-off.sunday")));
                assertThat(counting.day()).isEqualTo("2026-01-13");
                assertThat(counting.calendarVersion()).isEqualTo(1);
                assertThat(counting.tentativeYears()).isEmpty();
            });
            assertThat(explained.waitsFor()).isNull();
            assertThat(explained.notes()).isEmpty();
        }

        @Test
        void aCountedDateNamesTheYearThatIsTentative() {
            DeadlineExplanation explained = explain(after(300, CountedFrom.ISSUE));

            assertThat(explained.countings().current().tentativeYears()).containsExactly(2027);
            assertThat(explained.notes()).containsExactly(Finding.of("due-date-note.tentative", List.of(2027)));
        }

        @Test
        void aCountFromTheAcknowledgementWaitsForIt() {
            Task task = after(5, CountedFrom.ACKNOWLEDGEMENT);
            assertThat(explain(task).countings().current()).isNull();
            assertThat(explain(task).waitsFor()).isEqualTo(Finding.of("waits-for.acknowledgement"));

            task.acknowledge(POLICY, lead(IN_TIME));

            assertThat(explain(task).waitsFor()).isNull();
            assertThat(explain(task).countings().current().base()).isEqualTo("2026-01-05");
        }

        @Test
        void anExtendedDateNamesTheBaseOfTheOriginalDate() {
            Task task = after(7, CountedFrom.ISSUE);
            LocalDate more = LocalDate.of(2026, 1, 20);
            task.acknowledge(POLICY, lead(IN_TIME));
            task.requestExtension(
                    new ExtensionRequest(more, new Reason("Mưa lũ"), new Reason("Xong")), POLICY, lead(IN_TIME));
            var approval = new ExtensionDecision(Verdict.APPROVE, null, new Reason("Đồng ý"));
            task.decideExtension(1, approval, POLICY, assigner(IN_TIME));

            DeadlineExplanation explained = explain(task);

            assertThat(explained.countings().current()).isNull();
            assertThat(explained.countings().original().base()).isEqualTo("2026-01-05");
            assertThat(explained.countings().original().day())
                    .isEqualTo(task.state().deadline().history().originalDate());
        }

        @Test
        void anExplanationFollowsTheCalendarInForceWhileTheDateDoes() {
            DeadlineExplanation explained = explainAfterStorm(after(5, CountedFrom.ISSUE));

            assertThat(explained.countings().current().skipped())
                    .contains(new DayOff(STORM, Finding.of("day-off.named", "Bão số 1")));
            assertThat(explained.notes())
                    .containsExactly(Finding.of(
                            "due-date-note.otherwise", LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 12), 2L));
        }

        @Test
        void anExplanationStaysOnceTheDateIsMissed() {
            Task task = after(5, CountedFrom.ISSUE);
            task.sendDueReminders(POLICY, assigner(VietnamTime.endOf(LocalDate.of(2026, 1, 10))));

            DeadlineExplanation explained = explainAfterStorm(task);

            assertThat(explained).isEqualTo(explain(task));
            assertThat(explained.countings().current().day()).isEqualTo("2026-01-10");
        }
    }

    @Nested
    class Dated {

        @Test
        void aTimedDateIsExplainedWithItsHour() {
            Task task = Given.assigned(new Deadline.FixedDate(Given.DUE, LocalTime.of(17, 0)));

            assertThat(explain(task).rule()).isEqualTo(Finding.of("rule.time-of-day", Given.DUE, LocalTime.of(17, 0)));
            assertThat(explain(task).outlook().missedFrom()).isEqualTo("2026-01-09T10:00:00Z");
        }

        @Test
        void aDateByReferenceWaitsForTheOtherDocument() {
            Task task = Given.assigned(new Deadline.ByReference("22498/UBND-THĐT"));
            assertThat(explain(task).waitsFor()).isEqualTo(Finding.of("waits-for.document", "22498/UBND-THĐT"));
            assertThat(explain(task).outlook().missedFrom()).isNull();
            assertThat(explain(task).outlook().next()).isNull();

            task.resolveReference(
                    Given.DUE, DueDateReason.reference("22498/UBND-THĐT", "Đã có văn bản"), POLICY, assigner(IN_TIME));

            assertThat(explain(task).waitsFor()).isNull();
            assertThat(explain(task).outlook().missedFrom()).isEqualTo(Given.MISSED_FROM);
        }

        @Test
        void aFinishedTaskWaitsForNoDate() {
            Task task = Given.assigned(new Deadline.ByReference("22498/UBND-THĐT"));
            task.cancel(Cancellation.revocation(new Reason("Thu hồi")), POLICY, assigner(IN_TIME));

            assertThat(explain(task).waitsFor()).isNull();
        }
    }

    @Nested
    class OtherRules {

        @Test
        void rulesWithoutADateAreExplainedWithTheirPeriods() {
            LocalDate first = LocalDate.of(2026, 1, 15);
            LocalDate until = first.plusYears(9);

            assertThat(rule(new Deadline.OpenEnded(Period.ofMonths(3))))
                    .isEqualTo(Finding.of("rule.open-ended", List.of(Finding.of("period.months", 3))));
            assertThat(rule(new Deadline.NoDeadline())).isEqualTo(Finding.of("rule.none"));
            assertThat(rule(new Deadline.Unsupported(DeadlineRule.none()))).isEqualTo(Finding.of("rule.unsupported"));
            assertThat(rule(new Deadline.Recurring(first, Period.ofMonths(1), null)))
                    .isEqualTo(Finding.of("rule.recurring", List.of(Finding.of("period.months", 1)), first));
            assertThat(rule(new Deadline.Recurring(first, Period.of(1, 0, 5), until)))
                    .isEqualTo(Finding.of(
                            "rule.recurring-until",
                            List.of(Finding.of("period.years", 1), Finding.of("period.days", 5)),
                            first,
                            until));
        }

        private Finding rule(Deadline deadline) {
            return explain(Given.assigned(deadline)).rule();
        }
    }

    @Nested
    class WhatIsToldNext {

        @Test
        void theNextReminderAndTheSilenceAreNamed() {
            DeadlineExplanation explained = explain(Given.assigned());

            assertThat(explained.outlook().next()).satisfies(next -> {
                assertThat(next.kind()).isEqualTo(ReminderKind.DUE_SOON);
                assertThat(DeadlineFindings.of(next)).isEqualTo(Finding.of("reminder.due-soon"));
                assertThat(next.at()).isEqualTo("2026-01-06T00:00:00Z");
            });
            assertThat(explained.outlook().silentFrom()).isEqualTo("2026-02-05T17:00:00Z");
        }

        @Test
        void theNextEscalationNamesItsLevel() {
            Task task = Given.assigned();
            task.sendDueReminders(POLICY, assigner(Given.MISSED_FROM));

            assertThat(DeadlineFindings.of(explain(task).outlook().next()))
                    .isEqualTo(Finding.of("reminder.escalated", 1, 1));
            assertThat(explain(task).outlook().missedFrom()).isEqualTo(Given.MISSED_FROM);
        }

        @Test
        void noReminderIsNamedWhileTheDeadlineIsSuspended() {
            assertThat(explain(Given.suspended())).satisfies(explained -> {
                assertThat(explained.outlook().next()).isNull();
                assertThat(explained.outlook().silentFrom()).isNull();
                assertThat(explained.notes())
                        .first()
                        .isEqualTo(Finding.of("due-date-note.suspended", LocalDate.of(2026, 1, 5)));
            });
            assertThat(explain(Given.reported())).satisfies(explained -> {
                assertThat(explained.outlook().next()).isNull();
                assertThat(explained.notes())
                        .first()
                        .isEqualTo(Finding.of("due-date-note.handed-in", LocalDate.of(2026, 1, 5)));
            });
            assertThat(explain(Given.declined()).notes()).isEqualTo(List.of());
        }
    }

    @Test
    void anHourThatHadPassedBeforeTheTaskWasEnteredIsNamed() {
        LocalDate day = LocalDate.of(2026, 1, 2);
        LocalTime time = LocalTime.of(17, 0);

        assertThat(explain(Given.assigned(new Deadline.FixedDate(day, time))).notes())
                .contains(Finding.of("due-date-note.time-past-from-the-start", day, time));
    }
}
