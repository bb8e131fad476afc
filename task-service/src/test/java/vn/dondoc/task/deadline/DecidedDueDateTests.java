package vn.dondoc.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;

/** Dates that the assigner sets on one task. */
class DecidedDueDateTests {
    private static final Reason REASON = new Reason("Theo tình hình mới");
    private static final LocalDate LATER = LocalDate.of(2026, 2, 10);

    private static List<String> kinds(Task task) {
        return task.takeEvents().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theAssignerSetsAnotherDateOnAnyOpenTask(TaskStatus status) {
        Task task = Given.in(status);
        task.takeEvents();
        if (status.isFinal()) {
            assertThatExceptionOfType(TaskRejected.IllegalTransition.class)
                    .isThrownBy(() -> task.setDueDate(LATER, REASON, POLICY, assigner(IN_TIME)));
            return;
        }

        task.setDueDate(LATER, REASON, POLICY, assigner(IN_TIME));

        assertThat(task.state().status()).isEqualTo(status);
        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER);
        assertThat(task.state()
                        .deadline()
                        .history()
                        .changes()
                        .getLast()
                        .reason()
                        .stated())
                .isEqualTo(REASON.text());
        assertThat(kinds(task)).containsExactly("DueDateChanged");
    }

    @Test
    void aDateSetDuringASuspensionIsPostponedByTheRestOfItOnly() {
        Task task = Given.suspended();
        Instant setAt = Instant.parse("2026-01-14T02:00:00Z");
        task.setDueDate(LATER, REASON, POLICY, assigner(setAt));

        task.resume(POLICY, assigner(Instant.parse("2026-01-16T02:00:00Z")));

        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER.plusDays(2));
    }

    @Test
    void anAmendmentKeepsALaterDateThatWasSet() {
        Task task = Given.inProgress();
        task.setDueDate(LATER, REASON, POLICY, assigner(IN_TIME));

        amend(task, LATER.minusDays(1));
        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER);

        amend(task, LATER.plusDays(1));
        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER.plusDays(1));
    }

    /** It is no part of the amended date. */
    @Test
    void anAmendmentAddsASuspensionFromBeforeADateWasSet() {
        Task task = Given.suspended();
        task.setDueDate(Given.DUE.plusDays(3), REASON, POLICY, assigner(IN_TIME.plus(1, ChronoUnit.DAYS)));
        task.resume(POLICY, assigner(IN_TIME.plus(2, ChronoUnit.DAYS)));

        amend(task, LATER);

        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER.plusDays(2));
    }

    /** The days before it are known to whoever sets the date. */
    @Test
    void aDateSetWhileAResultWaitsIsPostponedByTheRestOfTheWaitingOnly() {
        Task task = Given.reported();
        task.setDueDate(LATER, REASON, POLICY, assigner(IN_TIME.plus(2, ChronoUnit.DAYS)));

        task.returnResult(REASON, POLICY, assigner(IN_TIME.plus(3, ChronoUnit.DAYS)));

        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER.plusDays(1));
    }

    private static void amend(Task task, LocalDate dueOn) {
        DeadlineTerms terms = Given.terms(new Deadline.FixedDate(dueOn, null));
        task.amend(task.state().assignment(), terms, REASON, POLICY, assigner(IN_TIME));
    }

    @Test
    void aDateThatIsSetCountsOnlyWhatIsGrantedAfterIt() {
        Task task = Given.inProgress();
        var extension = new ExtensionRequest(LATER.minusDays(4), REASON, REASON);
        task.requestExtension(extension, POLICY, lead(IN_TIME));
        task.decideExtension(1, new ExtensionDecision(Verdict.APPROVE, null, REASON), POLICY, assigner(IN_TIME));

        task.setDueDate(LATER.minusDays(7), REASON, POLICY, assigner(IN_TIME));
        task.suspend(REASON, POLICY, assigner(IN_TIME));
        task.resume(POLICY, assigner(IN_TIME.plus(1, ChronoUnit.DAYS)));

        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER.minusDays(6));
    }

    @Test
    void aRequestLapsesWhenTheAssignerSetsADate() {
        Task task = Given.inProgress();
        task.requestExtension(new ExtensionRequest(LATER.minusDays(4), REASON, REASON), POLICY, lead(IN_TIME));

        task.setDueDate(LATER, REASON, POLICY, assigner(IN_TIME));

        assertThat(task.state().collaboration().extensions().requests())
                .singleElement()
                .satisfies(it -> assertThat(it.lapseCause()).isEqualTo(LapseCause.DUE_DATE_SET));
    }

    @Test
    void aDateSetBeforeTheAcknowledgementStaysWhenThatComes() {
        Task task = Given.assigned(new Deadline.AfterWorkingDays(3, CountedFrom.ACKNOWLEDGEMENT));
        task.setDueDate(LATER, REASON, POLICY, assigner(IN_TIME));

        task.acknowledge(POLICY, lead(IN_TIME));

        assertThat(task.state().deadline().dueOn()).isEqualTo(LATER);
        assertThat(task.state().deadline().basis().acknowledgedOn()).isEqualTo(VietnamTime.dayOf(IN_TIME));
    }

    private static void assertRefused(LocalDate dueOn, String code, Object argument) {
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> Given.inProgress().setDueDate(dueOn, REASON, POLICY, assigner(IN_TIME)))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("dueOn");
                    assertThat(refused.reason()).isEqualTo(Finding.of(code, argument));
                });
    }

    @Test
    void aDateThatIsPastOrInForceIsRefused() {
        LocalDate today = VietnamTime.dayOf(IN_TIME);
        assertRefused(today.minusDays(1), "date.past", today);
        assertRefused(Given.DUE, "due-date.same", Given.DUE);
    }
}
