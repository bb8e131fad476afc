package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.context;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.task.coordination.Contribution;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.reminder.ReminderKind;

/** A part has a date of its own, which is told to those whom it concerns; it ends with the task. */
class PartDeadlineTests {
    private static final Reason REASON = new Reason("Thu hồi");
    /** The task is due on Tuesday 20 January, the part on Friday 16. */
    private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 20);

    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    private static final Coordinator JUSTICE = new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", FRIDAY);
    /** 07:00 on Tuesday 13 January, three working days before. */
    private static final Instant SOON = Instant.parse("2026-01-13T00:00:00Z");

    private static final Instant MISSED = Instant.parse("2026-01-16T17:00:00Z");

    private static Task helped() {
        return Given.assigned(
                Given.assignment("d1", "1", LEAD, List.of(JUSTICE)), new Deadline.FixedDate(TUESDAY, null));
    }

    private static List<ReminderKind> toldOfParts(Task task, Instant now) {
        task.takeEvents();
        task.sendDueReminders(POLICY, assigner(now));
        return task.takeEvents().stream()
                .filter(TaskEvent.PartReminded.class::isInstance)
                .map(event ->
                        ((TaskEvent.PartReminded) event).reminder().reminder().kind())
                .toList();
    }

    @Test
    void aPartThatIsDueSoonAndOneThatIsMissedAreToldOnce() {
        Task task = helped();

        assertThat(task.state().nextDueAt()).hasValue(SOON);
        assertThat(toldOfParts(task, SOON.minusMillis(1))).isEmpty();
        assertThat(toldOfParts(task, SOON)).containsExactly(ReminderKind.DUE_SOON);
        assertThat(toldOfParts(task, MISSED.minusMillis(1))).isEmpty();
        assertThat(toldOfParts(task, MISSED)).containsExactly(ReminderKind.MISSED);
        assertThat(toldOfParts(task, MISSED.plusSeconds(1))).isEmpty();
    }

    @Test
    void afterADowntimeTheMissAloneIsTold() {
        assertThat(toldOfParts(helped(), MISSED.plusSeconds(9))).containsExactly(ReminderKind.MISSED);
    }

    @Test
    void noReminderIsSentOfAPartThatIsDone() {
        Task task = helped();

        task.contribute(1, new Contribution("Xong", true), context("H56.09", OfficialRole.OFFICER, IN_TIME));

        assertThat(toldOfParts(task, MISSED)).isEmpty();
    }

    @Test
    void aPartThatIsAskedShortlyBeforeItsDateIsOnlyMissed() {
        Task task = Given.assigned(new Deadline.FixedDate(TUESDAY, null));

        task.askCoordinator(JUSTICE, POLICY, lead(SOON.plusSeconds(1)));

        assertThat(toldOfParts(task, SOON.plusSeconds(2))).isEmpty();
        assertThat(toldOfParts(task, MISSED)).containsExactly(ReminderKind.MISSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"COMPLETED", "CANCELLED"})
    void aPartThatIsNotDoneEndsWithTheTask(TaskStatus status) {
        Task task = helped();
        if (status == TaskStatus.COMPLETED) {
            task.acknowledge(POLICY, lead(IN_TIME));
            task.reportResult(Given.result(), POLICY, lead(IN_TIME));
            task.confirm(assigner(IN_TIME));
        } else {
            task.withdraw(REASON, POLICY, assigner(IN_TIME));
        }

        assertThat(task.state().parts()).extracting(CoordinatorPart::state).containsExactly(PartState.ENDED);
        assertThat(task.state().nextDueAt()).isEmpty();
        assertThat(toldOfParts(task, MISSED)).isEmpty();
    }

    @Test
    void aPartGoesOnWithATaskThatIsReopened() {
        Task task = helped();
        task.acknowledge(POLICY, lead(IN_TIME));
        task.reportResult(Given.result(), POLICY, lead(IN_TIME));
        task.confirm(assigner(IN_TIME));

        task.reopen(REASON, assigner(IN_TIME));
        assertThat(task.state().parts()).extracting(CoordinatorPart::state).containsExactly(PartState.ASKED);
        task.returnResult(REASON, POLICY, assigner(IN_TIME));

        assertThat(toldOfParts(task, MISSED)).containsExactly(ReminderKind.MISSED);
    }

    @Test
    void aPartIsNotAskedAfterTheLeadsDateByWhateverRuleThatIs() {
        List<Deadline> rules =
                List.of(new Deadline.FixedDate(DUE, null), new Deadline.AfterWorkingDays(4, CountedFrom.ISSUE));
        for (Deadline rule : rules) {
            Task task = Given.assigned(rule);
            assertThat(task.state().deadline().dueOn()).isEqualTo(DUE);

            assertThatThrownBy(() -> task.askCoordinator(JUSTICE, POLICY, lead(IN_TIME)))
                    .isInstanceOfSatisfying(
                            TaskRejected.RuleViolation.class,
                            broken -> assertThat(broken.field()).isEqualTo("dueOn"));
            assertThat(task.state().parts()).isEmpty();
        }
    }

    /** Of a rule that is counted here nobody could refuse it before. */
    @Test
    void aPartThatADirectiveAsksForAfterTheLeadsDateIsDueWithTheLead() {
        Task task = Given.assigned(
                Given.assignment("d1", "1", LEAD, List.of(JUSTICE)),
                new Deadline.AfterWorkingDays(4, CountedFrom.ISSUE));

        assertThat(task.state().parts()).extracting(CoordinatorPart::dueOn).containsExactly(DUE);
    }
}
