package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.TIME;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.extension.ExtensionRequests;

class AmendedDeadlineTests {
    private static final Reason REASON = new Reason("Sửa đổi thời hạn");

    private static void amend(Task task, Deadline deadline) {
        task.amend(task.state().assignment(), Given.terms(deadline), REASON, TIME, assigner(IN_TIME));
    }

    private static TaskDeadline schedule(Task task) {
        return task.state().deadline();
    }

    @Nested
    class ByReference {
        private final LocalDate known = DUE.plusDays(20);

        private boolean resolve(Task task, LocalDate dueOn) {
            return task.clock(TIME).resolveReference(dueOn, "Công văn 22498", assigner(IN_TIME));
        }

        @Test
        void getsTheDateThoughThereWasAnotherBefore() {
            Task task = Given.assigned();
            amend(task, new Deadline.ByReference("22498/UBND-THĐT"));
            assertThat(schedule(task).dueOn()).isNull();

            assertThat(resolve(task, known)).isTrue();
            assertThat(resolve(task, known.plusDays(1))).as("corrected").isTrue();

            assertThat(schedule(task).dueOn()).isEqualTo(known.plusDays(1));
            assertThat(schedule(task).changes())
                    .extracting(DueDateChange::cause)
                    .containsExactly(DueDateCause.AMENDMENT, DueDateCause.REFERENCE, DueDateCause.REFERENCE);
        }

        @Test
        void getsTheDateOfTheOtherDocument() {
            Task task = Given.assigned(new Deadline.ByReference("1/UBND-THĐT"));
            resolve(task, DUE);
            amend(task, new Deadline.ByReference("2/UBND-THĐT"));

            assertThat(resolve(task, known)).isTrue();

            assertThat(schedule(task).dueOn()).isEqualTo(known);
        }

        @Test
        void keepsWhatWasGrantedSinceAsBefore() {
            Task task = Given.assigned();
            amend(task, new Deadline.ByReference("22498/UBND-THĐT"));
            resolve(task, known);
            task.clock(TIME).extended(known.plusDays(5), "Gia hạn", assigner(IN_TIME));

            assertThat(resolve(task, known.plusDays(1))).isFalse();

            assertThat(schedule(task).dueOn()).isEqualTo(known.plusDays(5));
        }
    }

    @Nested
    class AfterTheAcknowledgement {
        private static Deadline days(int days) {
            return new Deadline.AfterWorkingDays(days, CountedFrom.ACKNOWLEDGEMENT);
        }

        @Test
        void isCountedFromTheOneThatCame() {
            Task task = Given.acknowledged();

            amend(task, days(5));

            // acknowledged on Monday 5 January; Saturday 10 is worked
            assertThat(schedule(task).dueOn()).isEqualTo(LocalDate.of(2026, 1, 10));
            assertThat(schedule(task).counted()).isEqualTo(new TaskDeadline.Counted(LocalDate.of(2026, 1, 5), 5));
        }

        @Test
        void isCountedAnewWhenTheDaysBecomeMore() {
            Task task = Given.assigned(days(5));
            task.acknowledge(TIME, lead(IN_TIME));
            task.update(Given.progress(40), lead(IN_TIME));

            amend(task, days(10));

            assertThat(schedule(task).dueOn()).isEqualTo(LocalDate.of(2026, 1, 16));
            assertThat(schedule(task).changes())
                    .extracting(DueDateChange::cause)
                    .containsExactly(DueDateCause.ACKNOWLEDGEMENT, DueDateCause.AMENDMENT);
        }

        @Test
        void waitsForTheOneThatHasToCome() {
            Task task = Given.assigned();
            amend(task, days(5));
            assertThat(schedule(task).dueOn()).isNull();

            task.acknowledge(TIME, lead(IN_TIME));

            assertThat(schedule(task).dueOn()).isEqualTo(LocalDate.of(2026, 1, 10));
        }
    }

    @Nested
    class ToTheSameDate {
        private final Deadline fourDays = new Deadline.AfterWorkingDays(4, CountedFrom.ISSUE);

        @Test
        void keepsTheVersionTheMissAndTheLadder() {
            Task task = Given.assigned();
            task.clock(TIME).tell(assigner(MISSED_FROM));
            TaskDeadline before = schedule(task);
            task.takeEvents();

            amend(task, fourDays);
            task.clock(TIME).tell(assigner(MISSED_FROM));

            assertThat(schedule(task).dueOn()).isEqualTo(DUE);
            assertThat(schedule(task).counted()).isNotNull();
            assertThat(schedule(task).version()).isEqualTo(before.version());
            assertThat(schedule(task).missed()).isTrue();
            assertThat(schedule(task).next()).isEqualTo(before.next());
            assertThat(schedule(task).changes()).isEmpty();
            assertThat(task.takeEvents()).singleElement().isInstanceOf(TaskEvent.Amended.class);
        }

        @Test
        void leavesARequestForMoreTimeOpen() {
            Task task = Given.inProgress();
            task.requests(TIME).request(new ExtensionRequests.Request(DUE.plusDays(7), REASON, REASON), lead(IN_TIME));

            amend(task, fourDays);

            assertThat(task.state().extensions().open()).isPresent();
        }

        @Test
        void keepsWhatWasGrantedWhenOnlyTheEndOfTheSeriesChanges() {
            Task task = Given.assigned(new Deadline.Recurring(DUE, Period.ofMonths(1), null));
            task.clock(TIME).extended(DUE.plusDays(7), "Gia hạn", assigner(IN_TIME));
            TaskDeadline before = schedule(task);

            amend(task, new Deadline.Recurring(DUE, Period.ofMonths(1), DUE.plusMonths(6)));

            assertThat(schedule(task).dueOn()).isEqualTo(DUE.plusDays(7));
            assertThat(schedule(task).version()).isEqualTo(before.version());
            assertThat(schedule(task).next()).isEqualTo(before.next());
        }

        @Test
        void isAMoveWhenTheHourIsAnother() {
            Task task = Given.assigned(new Deadline.FixedDate(DUE, LocalTime.of(14, 0)));
            task.takeEvents();

            amend(task, new Deadline.FixedDate(DUE, LocalTime.of(16, 30)));

            assertThat(schedule(task).version()).isEqualTo(2);
            assertThat(schedule(task).dueTime()).isEqualTo(LocalTime.of(16, 30));
            assertThat(schedule(task).changes()).singleElement().satisfies(change -> {
                assertThat(change.timeBefore()).isEqualTo(LocalTime.of(14, 0));
                assertThat(change.timeAfter()).isEqualTo(LocalTime.of(16, 30));
            });
            assertThat(task.takeEvents()).last().isInstanceOf(TaskEvent.DueDateChanged.class);
            assertThat(task.latestHistory().getLast().text())
                    .isEqualTo("2026-01-09 14:00 → 2026-01-09 16:30: Sửa đổi thời hạn");
        }
    }
}
