package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.Extension;
import vn.dondoc.contracts.task.ExtensionState;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.ExtensionPolicy;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;

class TaskExtensionTests {
    private static final Reason REASON = new Reason("Mưa lũ chia cắt ba xã");

    private final Task task = Given.inProgress();

    private void request(LocalDate dueOn, Instant at) {
        task.requestExtension(new ExtensionRequest(dueOn, REASON, new Reason("Xong 90%")), POLICY, lead(at));
    }

    private void decide(int number, Verdict verdict, @Nullable LocalDate dueOn) {
        task.decideExtension(number, new ExtensionDecision(verdict, dueOn, REASON), POLICY, assigner(IN_TIME));
    }

    private LocalDate dueOn() {
        return task.state().deadline().dueOn();
    }

    private ExtensionState last() {
        return task.state().collaboration().extensions().requests().getLast().state();
    }

    private static void refused(Class<? extends RuntimeException> how, String because, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(how).hasMessageContaining(because);
    }

    @Test
    void anApprovedExtensionMovesTheDueDate() {
        request(DUE.plusDays(7), IN_TIME);
        decide(1, Verdict.APPROVE, null);

        assertThat(last()).isEqualTo(ExtensionState.APPROVED);
        assertThat(dueOn()).isEqualTo(DUE.plusDays(7));
        TaskDeadline deadline = task.state().deadline();
        assertThat(deadline.history().originalDate()).isEqualTo(DUE);
        assertThat(deadline.history().revision()).isEqualTo(2);
        assertThat(deadline.history().changes())
                .extracting(DueDateChange::cause)
                .containsExactly(DueDateCause.EXTENSION);
    }

    @Test
    void aRefusedOrWithdrawnExtensionKeepsTheDueDate() {
        request(DUE.plusDays(7), IN_TIME);
        decide(1, Verdict.REFUSE, null);
        request(DUE.plusDays(7), IN_TIME);
        task.withdrawExtension(2, lead(IN_TIME));

        assertThat(task.state().collaboration().extensions().requests())
                .extracting(Extension::state)
                .containsExactly(ExtensionState.REFUSED, ExtensionState.WITHDRAWN);
        assertThat(dueOn()).isEqualTo(DUE);
    }

    @Test
    void aCounterOfferIsAnsweredByTheLead() {
        request(DUE.plusDays(20), IN_TIME);
        decide(1, Verdict.COUNTER, DUE.plusDays(5));
        assertThat(dueOn()).isEqualTo(DUE);
        refused(TaskRejected.IllegalTransition.class, "extension.other-answer", () -> decide(1, Verdict.APPROVE, null));

        task.answerCounterOffer(1, true, POLICY, lead(IN_TIME));

        assertThat(last()).isEqualTo(ExtensionState.APPROVED);
        assertThat(dueOn()).isEqualTo(DUE.plusDays(5));
    }

    @Test
    void oneExtensionIsOpenAtATimeAndAtMostTwoAreApproved() {
        request(DUE.plusDays(1), IN_TIME);
        refused(TaskRejected.IllegalTransition.class, "extension.unanswered", () -> request(DUE.plusDays(2), IN_TIME));
        decide(1, Verdict.APPROVE, null);
        request(DUE.plusDays(2), IN_TIME);
        decide(2, Verdict.APPROVE, null);

        refused(TaskRejected.IllegalTransition.class, "extension.no-more", () -> request(DUE.plusDays(3), IN_TIME));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 32}) // the 30th day is a Sunday, and ends with the Monday
    void anExtensionIsForALaterDateWithinTheLimit(int days) {
        refused(TaskRejected.RuleViolation.class, "dueOn", () -> request(DUE.plusDays(days), IN_TIME));
        request(DUE.plusDays(30), IN_TIME);
        refused(TaskRejected.RuleViolation.class, "dueOn", () -> decide(1, Verdict.COUNTER, DUE.plusDays(days)));
        refused(TaskRejected.RuleViolation.class, "dueOn", () -> decide(1, Verdict.COUNTER, null));
        assertThat(last()).isEqualTo(ExtensionState.REQUESTED);
    }

    @Test
    void anExtensionOfAGovernmentRequestIsShorter() {
        var rules = new ExtensionPolicy(2, 30, Map.of("G", 7));

        assertThat(rules.latest(DUE, "G09")).isEqualTo(DUE.plusDays(7));
        assertThat(rules.latest(DUE, "H56")).isEqualTo(DUE.plusDays(30));
    }

    @Test
    void anExtensionIsRequestedBeforeTheDueDate() {
        refused(
                TaskRejected.IllegalTransition.class,
                "extension.past-due",
                () -> request(DUE.plusDays(7), MISSED_FROM));
        request(DUE.plusDays(7), MISSED_FROM.minusMillis(1));
        assertThat(last()).isEqualTo(ExtensionState.REQUESTED);
    }

    @Test
    void anExtensionApprovedTooLateDoesNotEraseTheMiss() {
        request(DUE.plusDays(7), IN_TIME);
        var late = assigner(MISSED_FROM);
        task.decideExtension(1, new ExtensionDecision(Verdict.APPROVE, null, REASON), POLICY, late);

        TaskDeadline deadline = task.state().deadline();
        assertThat(deadline.reminders().firstMissedOn()).isEqualTo(DUE);
        assertThat(deadline.reminders().missed()).isFalse();
        assertThat(deadline.dueOn()).isEqualTo(DUE.plusDays(7));
        assertThat(task.takeEvents())
                .extracting(event -> event.getClass().getSimpleName())
                .endsWith("Reminded", "ExtensionDecided", "DueDateChanged");
    }

    @Test
    void noExtensionIsGrantedToADateThatHasPassed() {
        request(DUE.plusDays(2), IN_TIME);
        var late = assigner(MISSED_FROM.plus(Duration.ofDays(9)));

        refused(
                TaskRejected.RuleViolation.class,
                "date.past",
                () -> task.decideExtension(1, new ExtensionDecision(Verdict.APPROVE, null, REASON), POLICY, late));
        refused(
                TaskRejected.RuleViolation.class,
                "date.past",
                () -> task.decideExtension(
                        1, new ExtensionDecision(Verdict.COUNTER, DUE.plusDays(3), REASON), POLICY, late));

        assertThat(last()).isEqualTo(ExtensionState.REQUESTED);
    }

    @Test
    void noCounterOfferIsAcceptedOnceItsDateHasPassed() {
        request(DUE.plusDays(20), IN_TIME);
        decide(1, Verdict.COUNTER, DUE.plusDays(5));

        refused(
                TaskRejected.RuleViolation.class,
                "date.past",
                () -> task.answerCounterOffer(1, true, POLICY, lead(MISSED_FROM.plus(Duration.ofDays(9)))));

        assertThat(last()).isEqualTo(ExtensionState.COUNTERED);
    }

    @Test
    void noCounterOfferIsAcceptedOnceTheDueDateOvertookIt() {
        request(DUE.plusDays(20), IN_TIME);
        decide(1, Verdict.COUNTER, DUE.plusDays(5));
        task.suspend(REASON, POLICY, assigner(IN_TIME));
        Instant later = IN_TIME.plus(Duration.ofDays(9));
        task.resume(POLICY, assigner(later));
        assertThat(dueOn()).isAfter(DUE.plusDays(5));

        refused(
                TaskRejected.RuleViolation.class,
                "extension.not-later",
                () -> task.answerCounterOffer(1, true, POLICY, lead(later)));
        task.answerCounterOffer(1, false, POLICY, lead(later));

        assertThat(last()).isEqualTo(ExtensionState.REFUSED);
        assertThat(dueOn()).isAfter(DUE.plusDays(5));
    }

    @Test
    void aRequestOfADeputyIsNotApprovedByTheHeadItWasMadeFor() {
        Task own = ownTask();
        own.acknowledge(POLICY, by("H56.deputy", "H56.chair"));
        own.requestExtension(
                new ExtensionRequest(DUE.plusDays(2), REASON, REASON), POLICY, by("H56.deputy", "H56.chair"));
        var approval = new ExtensionDecision(Verdict.APPROVE, null, REASON);

        for (CommandContext same :
                List.of(by("H56.chair", null), by("H56.deputy", null), by("H56.other", "H56.chair"))) {
            refused(
                    TaskNotAllowed.class,
                    "extension.own-request",
                    () -> own.decideExtension(1, approval, POLICY, same));
        }
        own.decideExtension(1, approval, POLICY, by("H56.clerk", null));
        assertThat(own.state().collaboration().extensions().requests().getLast().requestedOnBehalfOf())
                .isEqualTo("H56.chair");
    }

    /** Of an agency that gave it to itself. */
    private static Task ownTask() {
        return Given.assigned(Given.assignment("d2", "1", Given.ASSIGNER));
    }

    @Test
    void nobodyDecidesTheirOwnExtension() {
        Task own = ownTask();
        own.acknowledge(POLICY, by("H56.chair", null));
        own.requestExtension(new ExtensionRequest(DUE.plusDays(3), REASON, REASON), POLICY, by("H56.chair", null));
        var approval = new ExtensionDecision(Verdict.APPROVE, null, REASON);

        refused(
                TaskNotAllowed.class,
                "extension.own-request",
                () -> own.decideExtension(1, approval, POLICY, by("H56.chair", null)));
        refused(
                TaskNotAllowed.class,
                "extension.own-request",
                () -> own.decideExtension(1, approval, POLICY, by("H56.deputy", "H56.chair")));
        own.decideExtension(1, approval, POLICY, by("H56.clerk", null));
        assertThat(own.state().deadline().dueOn()).isEqualTo(DUE.plusDays(3));
    }

    private static CommandContext by(String official, @Nullable String onBehalfOf) {
        CommandContext some = assigner(IN_TIME);
        return new CommandContext(
                new Actor(official, "H56", OfficialRole.HEAD, onBehalfOf), IN_TIME, some.trace(), some.command());
    }

    @Test
    void anOpenExtensionLapsesWithWhatMadeItPointless() {
        request(DUE.plusDays(7), IN_TIME);

        task.transfer(Handover.to("H56.03", new Reason("Sáp nhập")), POLICY, assigner(IN_TIME));

        assertThat(last()).isEqualTo(ExtensionState.LAPSED);
        var lapsed = task.state().collaboration().extensions().requests().getLast();
        assertThat(List.of(lapsed.lapseCause(), lapsed.decision())).containsExactly(LapseCause.TRANSFERRED, "Sáp nhập");
        assertThat(task.takeEvents())
                .extracting(event -> event.getClass().getSimpleName())
                .endsWith("ExtensionDecided", "Transferred");
        assertThat(task.state().assignment().leadAgencyId()).isEqualTo("H56.03");
        assertThat(task.state().status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void anExtensionNeedsADueDateAndARunningDeadline() {
        Task withoutDueDate = Given.assigned(new Deadline.NoDeadline());
        var asked = new ExtensionRequest(DUE, REASON, REASON);

        refused(
                TaskRejected.IllegalTransition.class,
                "extension.no-due-date",
                () -> withoutDueDate.requestExtension(asked, POLICY, lead(IN_TIME)));
        refused(
                TaskRejected.IllegalTransition.class,
                "REPORTED",
                () -> Given.reported().requestExtension(asked, POLICY, lead(IN_TIME)));
    }
}
