package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.deadline.WorkingDayCount;
import vn.dondoc.task.extension.ExtensionRequest;

class AmendedDeadlineTests {
    private static final Reason REASON = new Reason("Sửa đổi thời hạn");

    private static void amend(Task task, Deadline deadline) {
        task.amend(task.state().assignment(), Given.terms(deadline), REASON, POLICY, assigner(IN_TIME));
    }

    private static TaskDeadline schedule(Task task) {
        return task.state().deadline();
    }

    @Nested
    class ByReference {
        private final LocalDate known = DUE.plusDays(20);

        private boolean resolve(Task task, LocalDate dueOn) {
            return task.resolveReference(
                    dueOn, DueDateReason.reference("22498/UBND-THĐT", "Công văn 22498"), POLICY, assigner(IN_TIME));
        }

        @Test
        void aTaskWithADueDateAmendedToAReferenceTakesTheReferencesDate() {
            Task task = Given.assigned();
            amend(task, new Deadline.ByReference("22498/UBND-THĐT"));
            assertThat(schedule(task).dueOn()).isNull();

            assertThat(resolve(task, known)).isTrue();
            assertThat(resolve(task, known.plusDays(1))).as("corrected").isTrue();

            assertThat(schedule(task).dueOn()).isEqualTo(known.plusDays(1));
            assertThat(schedule(task).history().changes())
                    .extracting(DueDateChange::cause)
                    .containsExactly(DueDateCause.AMENDMENT, DueDateCause.REFERENCE, DueDateCause.REFERENCE);
        }

        @Test
        void anAmendmentToAnotherReferenceGetsThatDocumentsDate() {
            Task task = Given.assigned(new Deadline.ByReference("1/UBND-THĐT"));
            resolve(task, DUE);
            amend(task, new Deadline.ByReference("2/UBND-THĐT"));

            assertThat(resolve(task, known)).isTrue();

            assertThat(schedule(task).dueOn()).isEqualTo(known);
        }

        @Test
        void anAmendedReferenceKeepsAGrantedExtension() {
            Task task = Given.assigned();
            amend(task, new Deadline.ByReference("22498/UBND-THĐT"));
            resolve(task, known);
            Given.extend(task, known.plusDays(5));

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
        void anAmendmentToACountUsesTheAcknowledgementThatCame() {
            Task task = Given.acknowledged();

            amend(task, days(5));

            // acknowledged on Monday 5 January; Saturday 10 is worked
            assertThat(schedule(task).dueOn()).isEqualTo(LocalDate.of(2026, 1, 10));
            assertThat(schedule(task).dueDate().count()).isEqualTo(new WorkingDayCount(LocalDate.of(2026, 1, 5), 5));
        }

        @Test
        void anAmendmentToMoreDaysIsCountedAnew() {
            Task task = Given.assigned(days(5));
            task.acknowledge(POLICY, lead(IN_TIME));
            task.update(Given.progress(40), lead(IN_TIME));

            amend(task, days(10));

            assertThat(schedule(task).dueOn()).isEqualTo(LocalDate.of(2026, 1, 16));
            assertThat(schedule(task).history().changes())
                    .extracting(DueDateChange::cause)
                    .containsExactly(DueDateCause.ACKNOWLEDGEMENT, DueDateCause.AMENDMENT);
        }

        @Test
        void anAmendmentToACountWaitsForTheAcknowledgement() {
            Task task = Given.assigned();
            amend(task, days(5));
            assertThat(schedule(task).dueOn()).isNull();

            task.acknowledge(POLICY, lead(IN_TIME));

            assertThat(schedule(task).dueOn()).isEqualTo(LocalDate.of(2026, 1, 10));
        }
    }

    @Nested
    class ToTheSameDate {
        private final Deadline fourDays = new Deadline.AfterWorkingDays(4, CountedFrom.ISSUE);

        @Test
        void anAmendmentToTheSameDateKeepsVersionMissAndReminders() {
            Task task = Given.assigned();
            task.sendDueReminders(POLICY, assigner(MISSED_FROM));
            TaskDeadline before = schedule(task);
            task.takeEvents();

            amend(task, fourDays);
            task.sendDueReminders(POLICY, assigner(MISSED_FROM));

            assertThat(schedule(task).dueOn()).isEqualTo(DUE);
            assertThat(schedule(task).dueDate().count()).isNotNull();
            assertThat(schedule(task).history().revision())
                    .isEqualTo(before.history().revision());
            assertThat(schedule(task).reminders().missed()).isTrue();
            assertThat(schedule(task).reminders().next())
                    .isEqualTo(before.reminders().next());
            assertThat(schedule(task).history().changes()).isEmpty();
            assertThat(task.takeEvents()).singleElement().isInstanceOf(TaskEvent.Amended.class);
        }

        @Test
        void anAmendmentToTheSameDateLeavesAnExtensionRequestOpen() {
            Task task = Given.inProgress();
            task.requestExtension(new ExtensionRequest(DUE.plusDays(7), REASON, REASON), POLICY, lead(IN_TIME));

            amend(task, fourDays);

            assertThat(task.state().collaboration().extensions().open()).isPresent();
        }

        @Test
        void anAmendedEndOfASeriesKeepsAGrantedExtension() {
            Task task = Given.assigned(new Deadline.Recurring(DUE, Period.ofMonths(1), null));
            Given.extend(task, DUE.plusDays(7));
            TaskDeadline before = schedule(task);

            amend(task, new Deadline.Recurring(DUE, Period.ofMonths(1), DUE.plusMonths(6)));

            assertThat(schedule(task).dueOn()).isEqualTo(DUE.plusDays(7));
            assertThat(schedule(task).history().revision())
                    .isEqualTo(before.history().revision());
            assertThat(schedule(task).reminders().next())
                    .isEqualTo(before.reminders().next());
        }

        @Test
        void anAmendmentToAnotherHourMovesTheDueDate() {
            Task task = Given.assigned(new Deadline.FixedDate(DUE, LocalTime.of(14, 0)));
            task.takeEvents();

            amend(task, new Deadline.FixedDate(DUE, LocalTime.of(16, 30)));

            assertThat(schedule(task).history().revision()).isEqualTo(2);
            assertThat(schedule(task).dueTime()).isEqualTo(LocalTime.of(16, 30));
            assertThat(schedule(task).history().changes()).singleElement().satisfies(change -> {
                assertThat(change.before().time()).isEqualTo(LocalTime.of(14, 0));
                assertThat(change.after().time()).isEqualTo(LocalTime.of(16, 30));
            });
            assertThat(task.takeEvents()).first().isInstanceOf(TaskEvent.DueDateChanged.class);
            HistoryEntry.Content line = task.latestHistory().get(1).content();
            assertThat(line.fact())
                    .isEqualTo(Finding.of(
                            "history.due-date-moved",
                            Finding.of("history.time-of-day", DUE, LocalTime.of(14, 0)),
                            Finding.of("history.time-of-day", DUE, LocalTime.of(16, 30)),
                            Finding.of("due-date.amended")));
            assertThat(line.text()).isEqualTo("Sửa đổi thời hạn");
        }
    }
}
