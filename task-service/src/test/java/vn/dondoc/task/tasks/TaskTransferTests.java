package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateReason;

class TaskTransferTests {
    private static final Reason REASON = new Reason("Sáp nhập");

    @ParameterizedTest
    @EnumSource
    void aTransferredTaskKeepsOnlyItsResultOrSuspension(TaskStatus from) {
        Task task = Given.in(from);
        if (from.isFinal()) {
            assertThatThrownBy(() -> task.transfer(Handover.to("H56.03", REASON), POLICY, assigner(IN_TIME)))
                    .isInstanceOf(TaskRejected.IllegalTransition.class);
            return;
        }

        task.transfer(Handover.to("H56.03", REASON), POLICY, assigner(IN_TIME));

        boolean stays = from == TaskStatus.REPORTED || from == TaskStatus.SUSPENDED;
        assertThat(task.state().status()).isEqualTo(stays ? from : TaskStatus.ASSIGNED);
        assertThat(task.state().assignment().leadAgencyId()).isEqualTo("H56.03");
        assertThat(task.id()).isEqualTo(Given.in(from).id());
        assertThatThrownBy(() -> task.transfer(Handover.to("H56.03", REASON), POLICY, assigner(IN_TIME)))
                .isInstanceOf(TaskRejected.RuleViolation.class);
    }

    /** Closed on Thursday and Friday: the new lead, or the one before. */
    private static DeadlinePolicy closed(String agency) {
        LocalDate thursday = LocalDate.of(2026, 1, 8);
        return POLICY.by(
                TestCalendars.shippedWith(1, new AgencyClosure(thursday, thursday.plusDays(1), "Ngập", agency, null)));
    }

    private static Task fiveDays(DeadlinePolicy policy) {
        var deadline = new Deadline.AfterWorkingDays(5, CountedFrom.ISSUE);
        return Task.assign(Given.assignment("d1", "1", Given.LEAD), Given.terms(deadline), policy, assigner(IN_TIME));
    }

    @Test
    void aTransferredTaskIsCountedByTheDaysOffOfItsNewLead() {
        DeadlinePolicy policy = closed("H56.03");
        Task task = fiveDays(policy);
        task.takeEvents();

        task.transfer(Handover.to("H56.03", REASON), policy, assigner(IN_TIME));

        assertThat(task.state().deadline().dueOn()).isEqualTo(LocalDate.of(2026, 1, 13));
        assertThat(task.state().deadline().history().changes()).singleElement().satisfies(change -> {
            assertThat(change.dateBefore()).isEqualTo(LocalDate.of(2026, 1, 10));
            assertThat(change.reason()).isEqualTo(DueDateReason.transfer("H56.03"));
        });
        assertThat(task.takeEvents())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Transferred", "DueDateChanged");
    }

    @Test
    void aTransferredTaskIgnoresTheDaysOffOfItsFormerLead() {
        DeadlinePolicy policy = closed(Given.LEAD);
        Task task = fiveDays(policy);
        assertThat(task.state().deadline().dueOn()).isEqualTo(LocalDate.of(2026, 1, 13));

        task.transfer(Handover.to("H56.03", REASON), policy, assigner(IN_TIME));

        assertThat(task.state().deadline().dueOn()).isEqualTo(LocalDate.of(2026, 1, 10));
    }

    @Test
    void aTransferGivesTheNewLeadNoDateThatHasPassed() {
        DeadlinePolicy policy = closed(Given.LEAD);
        Task task = fiveDays(policy);
        Instant monday = VietnamTime.endOf(LocalDate.of(2026, 1, 11));

        task.transfer(Handover.to("H56.03", REASON), policy, assigner(monday));

        assertThat(task.state().deadline().dueOn()).isEqualTo(LocalDate.of(2026, 1, 13));
        task.sendDueReminders(policy, assigner(monday));
        assertThat(task.state().deadline().reminders().missed()).isFalse();
    }

    @Test
    void aTransferredTaskWaitsForItsNewLeadsAcknowledgement() {
        Task task = Given.acknowledged();
        task.transfer(Handover.to("H56.03", REASON), POLICY, assigner(IN_TIME));
        var days = new Deadline.AfterWorkingDays(5, CountedFrom.ACKNOWLEDGEMENT);

        task.amend(task.state().assignment(), Given.terms(days), REASON, POLICY, assigner(IN_TIME));

        assertThat(task.state().deadline().dueOn()).isNull();
    }
}
