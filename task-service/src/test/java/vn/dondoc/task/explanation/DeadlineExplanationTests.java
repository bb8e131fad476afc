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
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
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
        calendars.add(new CalendarVersion(
                TestCalendars.shippedWith(2, closure), CalendarRevision.of(2, "Bão số 1", assigner(IN_TIME))));
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

            assertThat(explained.rule()).contains("7 ngày làm việc sau ngày ban hành", "7 working days");
            assertThat(explained.counting()).satisfies(counting -> {
                assertThat(counting.base()).isEqualTo("2026-01-05");
                assertThat(counting.workingDays()).isEqualTo(7);
                // Saturday the 10th is worked in exchange for another day
                assertThat(counting.skipped()).containsExactly(new DayOff(SUNDAY, "Chủ nhật"));
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

            assertThat(explained.counting().tentativeYears()).containsExactly(2027);
            assertThat(explained.notes())
                    .singleElement()
                    .asString()
                    .contains("Lịch năm 2027 còn tạm tính", "The calendar of 2027 is tentative");
        }

        @Test
        void aCountFromTheAcknowledgementWaitsForIt() {
            Task task = after(5, CountedFrom.ACKNOWLEDGEMENT);
            assertThat(explain(task).counting()).isNull();
            assertThat(explain(task).waitsFor()).contains("Chờ cơ quan chủ trì tiếp nhận", "acknowledges");

            task.acknowledge(POLICY, lead(IN_TIME));

            assertThat(explain(task).waitsFor()).isNull();
            assertThat(explain(task).counting().base()).isEqualTo("2026-01-05");
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

            assertThat(explained.counting()).isNull();
            assertThat(explained.originalCounting().base()).isEqualTo("2026-01-05");
            assertThat(explained.originalCounting().day())
                    .isEqualTo(task.state().deadline().history().originalDate());
        }

        @Test
        void anExplanationFollowsTheCalendarInForceWhileTheDateDoes() {
            DeadlineExplanation explained = explainAfterStorm(after(5, CountedFrom.ISSUE));

            assertThat(explained.counting().skipped()).contains(new DayOff(STORM, "Bão số 1"));
            assertThat(explained.notes())
                    .singleElement()
                    .asString()
                    .contains("phiên bản 2", "10/01/2026", "12/01/2026", "giữ nguyên");
        }

        @Test
        void anExplanationStaysOnceTheDateIsMissed() {
            Task task = after(5, CountedFrom.ISSUE);
            task.sendDueReminders(POLICY, assigner(VietnamTime.endOf(LocalDate.of(2026, 1, 10))));

            DeadlineExplanation explained = explainAfterStorm(task);

            assertThat(explained).isEqualTo(explain(task));
            assertThat(explained.counting().day()).isEqualTo("2026-01-10");
        }
    }

    @Nested
    class Dated {

        @Test
        void aFixedDateOnADayOffIsExplained() {
            DeadlineExplanation explained = explain(Given.assigned(new Deadline.FixedDate(SUNDAY, null)));

            assertThat(explained.rule()).isEqualTo("Đến hết ngày 11/01/2026 / Until the end of 11/01/2026");
            assertThat(explained.notes())
                    .singleElement()
                    .asString()
                    .contains("11/01/2026 rơi vào ngày nghỉ (Chủ nhật)", "is a day off");
            assertThat(explained.missedFrom()).isEqualTo("2026-01-11T17:00:00Z");
        }

        @Test
        void aTimedDateIsExplainedWithItsHour() {
            Task task = Given.assigned(new Deadline.FixedDate(Given.DUE, LocalTime.of(17, 0)));

            assertThat(explain(task).rule()).contains("Trước 17:00 ngày 09/01/2026");
            assertThat(explain(task).missedFrom()).isEqualTo("2026-01-09T10:00:00Z");
        }

        @Test
        void aDateByReferenceWaitsForTheOtherDocument() {
            Task task = Given.assigned(new Deadline.ByReference("22498/UBND-THĐT"));
            assertThat(explain(task).waitsFor()).contains("Chờ biết hạn nêu trong văn bản 22498/UBND-THĐT");
            assertThat(explain(task).missedFrom()).isNull();
            assertThat(explain(task).next()).isNull();

            task.resolveReference(Given.DUE, "Đã có văn bản", POLICY, assigner(IN_TIME));

            assertThat(explain(task).waitsFor()).isNull();
            assertThat(explain(task).missedFrom()).isEqualTo(Given.MISSED_FROM);
        }

        @Test
        void aFinishedTaskWaitsForNoDate() {
            Task task = Given.assigned(new Deadline.ByReference("22498/UBND-THĐT"));
            task.cancel(new Reason("Thu hồi"), POLICY, assigner(IN_TIME));

            assertThat(explain(task).waitsFor()).isNull();
        }
    }

    @Nested
    class OtherRules {

        @Test
        void areSentencesInBothLanguages() {
            assertThat(rule(new Deadline.OpenEnded(Period.ofMonths(3)))).contains("báo cáo 3 tháng một lần", "3 month");
            assertThat(rule(new Deadline.NoDeadline())).isEqualTo("Không đặt hạn / No deadline was given");
            assertThat(rule(new Deadline.Unsupported(DeadlineRule.none()))).contains("chưa đọc được");
            LocalDate first = LocalDate.of(2026, 1, 15);
            assertThat(rule(new Deadline.Recurring(first, Period.ofMonths(1), null)))
                    .isEqualTo("Lặp lại 1 tháng một lần từ ngày 15/01/2026 / Again every 1 month(s) from 15/01/2026");
            assertThat(rule(new Deadline.Recurring(first, Period.of(1, 0, 5), first.plusYears(9))))
                    .contains("1 năm 5 ngày", "đến ngày 15/01/2035");
        }

        private String rule(Deadline deadline) {
            return explain(Given.assigned(deadline)).rule();
        }
    }

    @Nested
    class WhatIsToldNext {

        @Test
        void theNextReminderAndTheSilenceAreNamed() {
            DeadlineExplanation explained = explain(Given.assigned());

            assertThat(explained.next()).satisfies(next -> {
                assertThat(next.kind()).isEqualTo(ReminderKind.DUE_SOON);
                assertThat(next.sentence()).contains("sắp đến hạn", "due soon");
                assertThat(next.at()).isEqualTo("2026-01-06T00:00:00Z");
            });
            assertThat(explained.silentFrom()).isEqualTo("2026-02-05T17:00:00Z");
        }

        @Test
        void theNextEscalationNamesItsLevel() {
            Task task = Given.assigned();
            task.sendDueReminders(POLICY, assigner(Given.MISSED_FROM));

            assertThat(explain(task).next().sentence()).contains("lần 1, quá hạn 1 ngày làm việc");
            assertThat(explain(task).missedFrom()).isEqualTo(Given.MISSED_FROM);
        }

        @Test
        void noReminderIsNamedWhileTheDeadlineIsSuspended() {
            assertThat(explain(Given.suspended())).satisfies(explained -> {
                assertThat(explained.next()).isNull();
                assertThat(explained.silentFrom()).isNull();
                assertThat(explained.notes()).first().asString().contains("Tạm hoãn từ ngày 05/01/2026");
            });
            assertThat(explain(Given.reported())).satisfies(explained -> {
                assertThat(explained.next()).isNull();
                assertThat(explained.notes()).first().asString().contains("Đã báo cáo kết quả ngày 05/01/2026");
            });
            assertThat(explain(Given.declined()).notes()).isEqualTo(List.of());
        }
    }
}
