package vn.dondoc.task.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskState;

/** Whose miss it is when another agency leads, and dates that the assigner sets. */
class HandoverTests {
    private static final Reason REASON = new Reason("Sáp nhập");
    private static final String OTHER = "H56.03";
    private static final LocalDate LATER = LocalDate.of(2026, 2, 10);
    private static final Instant AFTER_LATER = VietnamTime.endOf(LATER);

    private static Task overdue(boolean recorded) {
        Task task = Given.inProgress();
        if (recorded) {
            task.sendDueReminders(POLICY, assigner(MISSED_FROM));
        }
        task.takeEvents();
        return task;
    }

    private static List<String> kinds(Task task) {
        return task.takeEvents().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyTakesOverAMissUnasked(boolean recorded) {
        Task task = overdue(recorded);
        TaskState before = task.state();

        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> task.transfer(Handover.to(OTHER, REASON), POLICY, assigner(MISSED_FROM)))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("dueOn");
                    assertThat(refused.reason()).isEqualTo(Finding.of("transfer.overdue"));
                });
        assertThat(task.state()).isEqualTo(before);
        assertThat(task.takeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNewLeadWithADateOfItsOwnIsInTimeAndTheMissStaysWithTheOther(boolean recorded) {
        Task task = overdue(recorded);

        task.transfer(Handover.to(OTHER, REASON).by(LATER), POLICY, assigner(MISSED_FROM));

        TaskDeadline deadline = task.state().deadline();
        assertThat(deadline.dueOn()).isEqualTo(LATER);
        assertThat(deadline.history().revision()).isEqualTo(2);
        assertThat(deadline.history().changes().getLast().cause()).isEqualTo(DueDateCause.DECISION);
        assertThat(task.state().isOverdueAt(MISSED_FROM)).isFalse();
        assertThat(deadline.reminders().firstMissedOn()).isEqualTo(Given.DUE);
        assertThat(deadline.reminders().firstMissedBy()).isEqualTo(Given.LEAD);
        assertThat(kinds(task)).endsWith("Transferred", "DueDateChanged");
    }

    @Test
    void theFirstMissStaysWithWhoLedThenThoughTheNextLeadMissesToo() {
        Task task = overdue(true);
        task.transfer(Handover.to(OTHER, REASON).by(LATER), POLICY, assigner(MISSED_FROM));

        task.sendDueReminders(POLICY, assigner(AFTER_LATER));

        assertThat(task.state().isOverdueAt(AFTER_LATER)).isTrue();
        assertThat(task.state().deadline().reminders().firstMissedOn()).isEqualTo(Given.DUE);
        assertThat(task.state().deadline().reminders().firstMissedBy()).isEqualTo(Given.LEAD);
    }

    @Test
    void aMissIsTakenOverWhenThatIsSaid() {
        Task task = overdue(true);

        task.transfer(Handover.to(OTHER, REASON).keepingOverdue(), POLICY, assigner(MISSED_FROM));

        assertThat(task.state().deadline().dueOn()).isEqualTo(Given.DUE);
        assertThat(task.state().isOverdueAt(MISSED_FROM)).isTrue();
        assertThat(task.state().deadline().reminders().firstMissedBy()).isEqualTo(Given.LEAD);
    }

    @Test
    void aTransferIsToldWithTheDateThatItLeadsTo() {
        Task task = overdue(true);

        task.transfer(Handover.to(OTHER, REASON).by(LATER), POLICY, assigner(MISSED_FROM));

        assertThat(task.takeEvents()).allSatisfy(event -> {
            assertThat(event.step().task().assignment().leadAgencyId()).isEqualTo(OTHER);
            assertThat(event.step().task().deadline().dueOn()).isEqualTo(LATER);
        });
    }

    @Test
    void aDateInTimeMayComeWithATransferAsWell() {
        Task task = Given.assigned();

        task.transfer(Handover.to(OTHER, REASON).by(LATER), POLICY, assigner(IN_TIME));

        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER);
        assertThat(task.state().deadline().reminders().firstMissedBy()).isNull();
    }

    @Test
    void aNewDateAndTheMissedOneAreNotBothTaken() {
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> Handover.to(OTHER, REASON).by(LATER).keepingOverdue())
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("keepOverdue"));
    }

    @Test
    void aRefusedDateLeavesNoTraceOfAMissThatNobodySawYet() {
        Task task = overdue(false);
        TaskState before = task.state();

        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> task.setDueDate(Given.DUE, REASON, POLICY, assigner(MISSED_FROM)));
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(
                        () -> task.transfer(Handover.to(OTHER, REASON).by(Given.DUE), POLICY, assigner(MISSED_FROM)));

        assertThat(task.state()).isEqualTo(before);
        assertThat(task.takeEvents()).isEmpty();
    }
}
