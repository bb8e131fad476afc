package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.deadline.CountingPolicy;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.extension.ExtensionDecision;
import vn.dondoc.task.extension.ExtensionRequest;
import vn.dondoc.task.extension.Verdict;

/** A result that is handed in stops the clock. */
class SubmittedResultTests {
    private static final Reason REASON = new Reason("Thiếu số liệu");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 1, 8);
    private static final DeadlinePolicy CLOSED = POLICY.by(
            TestCalendars.shippedWith(2, new AgencyClosure(THURSDAY, THURSDAY.plusDays(1), "Bão số 1", "H56", null)));
    /** Four working days after Monday 5 January. */
    private static final Deadline FRIDAY = new Deadline.AfterWorkingDays(4, CountedFrom.ISSUE);

    private static Task taskReported(Deadline deadline) {
        Task task = Given.assigned(deadline);
        task.acknowledge(POLICY, lead(IN_TIME));
        task.update(Given.progress(90), lead(IN_TIME));
        task.reportResult(Given.result(), POLICY, lead(IN_TIME));
        return task;
    }

    private static TaskDeadline deadlineOf(Task task) {
        return task.state().deadline();
    }

    private static Timeliness timeliness(Task task) {
        return task.state().timelinessAt(IN_TIME).orElseThrow();
    }

    @Test
    void aSubmittedResultIsNotMovedByACalendarChange() {
        Task task = taskReported(FRIDAY);

        assertThat(task.state().dependsOnCalendar()).isFalse();
        assertThat(task.recalculate(DueDateReason.calendar(2, "Bão số 1"), CLOSED, assigner(IN_TIME)))
                .isFalse();
        assertThat(deadlineOf(task).dueOn()).isEqualTo(DUE);
    }

    /** Who hands in and withdraws gains no time by it. */
    @Test
    void aResultThatIsWithdrawnIsAsIfItNeverWas() {
        Task task = Given.reported();

        task.withdrawResult(REASON, POLICY, lead(MISSED_FROM));

        assertThat(task.state().lifecycle().submittedOn()).isNull();
        assertThat(deadlineOf(task).dueOn()).isEqualTo(DUE);
        assertThat(deadlineOf(task).reminders().firstMissedOn()).isEqualTo(DUE);
        assertThat(task.takeEvents().reversed())
                .extracting(event -> event.getClass().getSimpleName())
                .startsWith("Reminded", "ResultWithdrawn");
    }

    @Test
    void aResultThatIsWithdrawnInTimeMissesNothing() {
        Task task = Given.reported();
        TaskState before = Given.inProgress().state();

        task.withdrawResult(REASON, POLICY, lead(IN_TIME));

        assertThat(task.state()).isEqualTo(before);
    }

    @Test
    void whatIsConfirmedIsDoneAndWhatIsReopenedAsFarAsItWasReported() {
        Task task = Given.reported();
        TaskState before = task.state();

        task.confirm(assigner(IN_TIME));
        assertThat(task.state().percent()).isEqualTo(100);
        assertThat(task.latestHistory().getLast().statusAfter().percent()).isEqualTo(100);
        task.reopen(REASON, assigner(MISSED_FROM));

        assertThat(task.state()).isEqualTo(before);
        assertThat(task.state().percent()).isEqualTo(40);
    }

    /** The day the accepted result was handed in counts, however often it was decided on. */
    @Test
    void aReopenedResultThatIsConfirmedAgainIsOnTime() {
        Task task = Given.completed();

        task.reopen(REASON, assigner(MISSED_FROM));
        assertThat(task.state().timelinessAt(MISSED_FROM)).hasValue(Timeliness.IN_TIME);
        task.confirm(assigner(MISSED_FROM));

        assertThat(timeliness(task)).isEqualTo(Timeliness.COMPLETED_ON_TIME);
    }

    @Test
    void aReturnedResultFollowsTheCalendarInForce() {
        Task task = taskReported(FRIDAY);

        task.returnResult(REASON, CLOSED.counting(new CountingPolicy(false, true)), assigner(MISSED_FROM));

        // instead of the Thursday and the Friday: the worked Saturday and Monday
        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(deadlineOf(task).calendarVersion()).isEqualTo(2);
        assertThat(deadlineOf(task).history().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.cause()).isEqualTo(DueDateCause.CALENDAR));
        task.sendDueReminders(CLOSED, assigner(MISSED_FROM));
        assertThat(deadlineOf(task).reminders().missed()).isFalse();
    }

    @Test
    void aSubmittedResultIsNotMovedByATransferUntilItIsReturned() {
        Task task = taskReported(FRIDAY);
        DeadlinePolicy closedForOther = POLICY.by(TestCalendars.shippedWith(
                1, new AgencyClosure(THURSDAY, THURSDAY.plusDays(1), "Ngập", "H56.03", null)));

        task.transfer(Handover.to("H56.03", REASON), closedForOther, assigner(IN_TIME));
        assertThat(deadlineOf(task).dueOn()).isEqualTo(DUE);
        task.returnResult(REASON, closedForOther, assigner(IN_TIME));

        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 1, 12));
    }

    /** Whoever enters the date of a document names a day still to come, so nobody becomes late by it; sent back, it is needed. */
    @Test
    void aSubmittedResultGetsTheDateOfTheDocumentItRefersTo() {
        Task task = taskReported(new Deadline.ByReference("22498/UBND-THĐT"));

        task.resolveReference(
                DUE, DueDateReason.reference("22498/UBND-THĐT", "Công văn 22498"), POLICY, assigner(IN_TIME));

        assertThat(deadlineOf(task).dueOn()).isEqualTo(DUE);
        task.confirm(assigner(MISSED_FROM));
        assertThat(timeliness(task)).isEqualTo(Timeliness.COMPLETED_ON_TIME);
    }

    @Test
    void aResultIsLateAfterTheDateInForceAndOnTimeBeforeAGrantedOne() {
        Task late = Given.inProgress();
        late.reportResult(Given.result(), POLICY, lead(MISSED_FROM));
        late.confirm(assigner(MISSED_FROM));
        Task granted = Given.inProgress();
        var reason = new Reason("Gia hạn");
        granted.requestExtension(new ExtensionRequest(DUE.plusDays(7), reason, reason), POLICY, lead(IN_TIME));
        granted.sendDueReminders(POLICY, assigner(MISSED_FROM));
        granted.decideExtension(1, new ExtensionDecision(Verdict.APPROVE, null, reason), POLICY, assigner(MISSED_FROM));
        granted.reportResult(Given.result(), POLICY, lead(MISSED_FROM));
        granted.confirm(assigner(MISSED_FROM));

        assertThat(timeliness(late)).isEqualTo(Timeliness.COMPLETED_LATE);
        assertThat(timeliness(granted)).isEqualTo(Timeliness.COMPLETED_ON_TIME);
        assertThat(deadlineOf(granted).reminders().firstMissedOn()).isEqualTo(DUE);
    }
}
