package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.ExtensionPolicy;
import vn.dondoc.task.reminder.ReminderPolicy;

class DueDateTests {
    private static final Reason REASON = new Reason("Chờ hướng dẫn của Bộ");

    private static Instant at(String vietnameseTime) {
        return LocalDateTime.parse(vietnameseTime).atZone(VietnamTime.ZONE).toInstant();
    }

    /** @return whether the due date counts as missed by then */
    private static boolean sendDueReminders(Task task, Instant now) {
        task.sendDueReminders(POLICY, assigner(now));
        return task.state().deadline().reminders().missed();
    }

    private static LocalDate dueOn(Task task) {
        return task.state().deadline().dueOn();
    }

    @Nested
    class WorkingDays {
        @Test
        void workingDaysAreCountedFromTheIssueAcrossTet() {
            // issued on Monday 5 January 2026; 10 January is worked, 16 to 20 February are Tết
            Task task = Given.assigned(new Deadline.AfterWorkingDays(35, CountedFrom.ISSUE));

            assertThat(dueOn(task)).isEqualTo(LocalDate.of(2026, 2, 27));
            assertThat(task.state().deadline().history().originalDate()).isEqualTo(dueOn(task));
        }

        @Test
        void workingDaysAreCountedFromTheAcknowledgementOnceItCame() {
            Task task = Given.assigned(new Deadline.AfterWorkingDays(3, CountedFrom.ACKNOWLEDGEMENT));
            assertThat(dueOn(task)).isNull();

            task.acknowledge(POLICY, lead(at("2026-02-12T16:00")));

            // Friday 13th, then Tết until Friday 20th, Monday 23rd, Tuesday 24th
            assertThat(dueOn(task)).isEqualTo(LocalDate.of(2026, 2, 24));
            assertThat(task.state().deadline().history().changes())
                    .extracting(DueDateChange::cause)
                    .containsExactly(DueDateCause.ACKNOWLEDGEMENT);
        }

        @Test
        void aCountedDateMovesWithTheCalendarUnlessMissed() {
            Task open = Given.assigned(new Deadline.AfterWorkingDays(4, CountedFrom.ISSUE));
            Task missed = Given.assigned(new Deadline.AfterWorkingDays(4, CountedFrom.ISSUE));
            sendDueReminders(missed, MISSED_FROM);
            var storm = new AgencyClosure(
                    LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 8), "Bão số 1", "H56", "Công điện 1/CĐ-UBND");
            var after = new DeadlinePolicy(
                    TestCalendars.shippedWith(2, storm), ReminderPolicy.DEFAULT, ExtensionPolicy.DEFAULT);

            boolean moved = open.recalculate(DueDateReason.calendar(2, "Bão số 1"), after, assigner(IN_TIME));
            boolean touched = missed.recalculate(DueDateReason.calendar(2, "Bão số 1"), after, assigner(MISSED_FROM));

            assertThat(moved).isTrue();
            // the worked Saturday, then Monday
            assertThat(dueOn(open)).isEqualTo(LocalDate.of(2026, 1, 12));
            assertThat(open.state().deadline().calendarVersion()).isEqualTo(2);
            assertThat(touched).isFalse();
            assertThat(dueOn(missed)).isEqualTo(DUE);
        }
    }

    @Nested
    class ASuspension {
        @Test
        void aSuspensionMovesTheDueDateByItsWorkingDays() {
            Task task = Given.inProgress();
            task.suspend(REASON, POLICY, assigner(at("2026-01-07T10:00")));
            assertThat(task.state().nextDueAt()).isEmpty();
            task.takeEvents();
            sendDueReminders(task, at("2026-02-01T00:00"));
            assertThat(task.takeEvents()).isEmpty();

            task.resume(POLICY, assigner(at("2026-01-12T10:00")));

            // Wednesday, Thursday, Friday, the worked Saturday: four days after Friday 9th
            assertThat(task.state().status()).isEqualTo(TaskStatus.IN_PROGRESS);
            assertThat(dueOn(task)).isEqualTo(LocalDate.of(2026, 1, 14));
            assertThat(task.state().deadline().history().originalDate()).isEqualTo(DUE);
            assertThat(task.takeEvents())
                    .filteredOn(TaskEvent.Resumed.class::isInstance)
                    .singleElement()
                    .extracting(event -> ((TaskEvent.Resumed) event).workingDays())
                    .isEqualTo(4);
        }

        @Test
        void aSuspensionDoesNotUndoAMissThatNoSweepSawYet() {
            Task task = Given.inProgress();

            task.suspend(REASON, POLICY, assigner(MISSED_FROM));
            task.resume(POLICY, assigner(at("2026-01-20T10:00")));

            assertThat(task.state().deadline().reminders().firstMissedOn()).isEqualTo(DUE);
            assertThat(dueOn(task)).isEqualTo(DUE);
        }

        @Test
        void noDueDatePassesDuringASuspension() {
            // due on a Sunday and suspended on it: no working day until Monday, two until Wednesday
            Task monday = onSunday("2026-01-12T10:00");
            Task wednesday = onSunday("2026-01-14T10:00");

            assertThat(dueOn(monday)).isEqualTo(LocalDate.of(2026, 1, 12));
            assertThat(dueOn(wednesday)).isEqualTo(LocalDate.of(2026, 1, 14));
            assertThat(sendDueReminders(monday, at("2026-01-12T10:00"))).isFalse();
            assertThat(monday.state().deadline().history().changes())
                    .singleElement()
                    .extracting(DueDateChange::reason)
                    .isEqualTo(DueDateReason.suspension(LocalDate.of(2026, 1, 11), 1));
        }

        private static Task onSunday(String resumed) {
            Task task = Given.assignedForTheVeryDay(new Deadline.FixedDate(LocalDate.of(2026, 1, 11), null));
            task.suspend(REASON, POLICY, assigner(at("2026-01-11T10:00")));
            task.resume(POLICY, assigner(at(resumed)));
            return task;
        }

        @Test
        void noDueTimePassesDuringASuspension() {
            Task task = Given.assigned(new Deadline.FixedDate(DUE, LocalTime.of(14, 0)));
            task.suspend(REASON, POLICY, assigner(at("2026-01-09T10:00")));

            task.resume(POLICY, assigner(at("2026-01-09T16:00")));

            assertThat(dueOn(task)).isEqualTo(LocalDate.of(2026, 1, 10));
            assertThat(sendDueReminders(task, at("2026-01-09T16:00"))).isFalse();
        }

        @Test
        void aSuspensionWithoutAWorkingDayMovesNothing() {
            Task task = Given.inProgress();
            task.suspend(REASON, POLICY, assigner(at("2026-01-07T10:00")));

            task.resume(POLICY, assigner(at("2026-01-07T16:00")));

            assertThat(task.state().deadline().history().changes()).isEmpty();
            assertThat(task.state().deadline().history().revision()).isEqualTo(1);
        }

        @Test
        void onlyATaskInProgressCanBeSuspended() {
            assertThatThrownBy(() -> Given.reported().suspend(REASON, POLICY, assigner(IN_TIME)))
                    .isInstanceOf(TaskRejected.IllegalTransition.class);
            assertThatThrownBy(() -> Given.inProgress().resume(POLICY, assigner(IN_TIME)))
                    .isInstanceOf(TaskRejected.IllegalTransition.class);
        }
    }

    @Nested
    class ALeadThatDeclined {
        private Task declined() {
            Task task = Given.assigned();
            task.decline(REASON, POLICY, lead(at("2026-01-07T10:00")));
            return task;
        }

        @Test
        void aDeclinedTaskIsNotMissedBeforeItIsAnswered() {
            Task insisted = declined();
            Task transferred = declined();

            insisted.insist(REASON, POLICY, assigner(at("2026-01-14T10:00")));
            transferred.transfer(Handover.to("H56.07", REASON), POLICY, assigner(at("2026-01-14T10:00")));

            // from Wednesday 7th to Wednesday 14th six working days, the worked Saturday among them, after Friday 9th
            for (Task task : List.of(insisted, transferred)) {
                assertThat(dueOn(task)).isEqualTo(LocalDate.of(2026, 1, 16));
                assertThat(sendDueReminders(task, at("2026-01-14T10:00"))).isFalse();
                assertThat(task.state().lifecycle().suspension()).isNull();
                assertThat(task.state().deadline().history().changes().getLast().reason())
                        .isEqualTo(DueDateReason.declination(LocalDate.of(2026, 1, 7), 6));
            }
        }

        @Test
        void aDeclinedTaskIsNotShownAsSuspended() {
            assertThat(declined().state().suspendedSince()).isNull();
            assertThat(Given.suspended().state().suspendedSince()).isEqualTo(LocalDate.of(2026, 1, 5));
        }

        @Test
        void aDeclinedTaskAnsweredInTimeGetsNoMoreTime() {
            Task task = declined();

            task.insist(REASON, POLICY, assigner(at("2026-01-08T10:00")));

            assertThat(dueOn(task)).isEqualTo(DUE);
        }

        @Test
        void aTaskDeclinedTooLateIsMissed() {
            Task task = Given.assigned();
            task.decline(REASON, POLICY, lead(MISSED_FROM));

            task.insist(REASON, POLICY, assigner(at("2026-01-14T10:00")));

            assertThat(task.state().deadline().reminders().firstMissedOn()).isEqualTo(DUE);
            assertThat(dueOn(task)).isEqualTo(DUE);
        }
    }
}
