package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.deadline.CountingPolicy;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicy;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;

/** Reported on Wednesday 6 May 2026, due on Friday 8, sent back on Monday 18: eight working days since the 6th. */
class WaitingResultTests {
    private static final Reason REASON = new Reason("Thiếu số liệu");

    private static TaskDeadline deadlineOf(Task task) {
        return task.state().deadline();
    }

    @Test
    void theWorkingDaysOnWhichAResultWaitedAreAddedWhenItIsReturned() {
        Task task = waited(POLICY);

        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(deadlineOf(task).reminders().missed()).isFalse();
        assertThat(deadlineOf(task).reminders().firstMissedOn()).isNull();
        assertThat(deadlineOf(task).history().changes())
                .singleElement()
                .extracting(DueDateChange::reason)
                .isEqualTo(DueDateReason.confirmation(LocalDate.of(2026, 5, 6), 8));
    }

    /** Otherwise the lead reads that it is late, and in the next notice that it is not. */
    @Test
    void theReturnOfAResultIsToldWithTheDateThatItLeadsTo() {
        Task task = reportedOnTheSixthOfMay(POLICY);
        task.takeEvents();

        task.returnResult(REASON, POLICY, assigner(at(LocalDate.of(2026, 5, 18))));

        assertThat(task.takeEvents())
                .extracting(
                        event -> event.getClass().getSimpleName(),
                        event -> event.step().task().deadline().dueOn())
                .containsExactly(
                        tuple("DueDateChanged", LocalDate.of(2026, 5, 20)),
                        tuple("Returned", LocalDate.of(2026, 5, 20)));
    }

    @Test
    void noSweepTellsAMissWhileAResultWaits() {
        Task task = reportedOnTheSixthOfMay(POLICY);
        Instant after = at(LocalDate.of(2026, 5, 12));
        task.takeEvents();

        task.sendDueReminders(POLICY, assigner(after));

        assertThat(task.takeEvents()).isEmpty();
        assertThat(task.state().nextDueAt()).isEmpty();
        assertThat(task.state().timelinessAt(after)).hasValue(Timeliness.IN_TIME);
    }

    @Test
    void aReturnedResultIsMissedOnceTheDaysItWaitedAreOver() {
        Task task = waited(POLICY);

        task.sendDueReminders(POLICY, assigner(VietnamTime.endOf(LocalDate.of(2026, 5, 20))));

        assertThat(deadlineOf(task).reminders().firstMissedOn()).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    /** Wednesday 13 and Thursday 14 May are off by then: two days less were waited on, and the date comes two days later for them. */
    @Test
    void theDaysOfWaitingAreThoseOfTheCalendarInForce() {
        Task task = reportedOnTheSixthOfMay(POLICY);
        DeadlinePolicy closed = POLICY.by(TestCalendars.shippedWith(
                2, new AgencyClosure(LocalDate.of(2026, 5, 13), LocalDate.of(2026, 5, 14), "Bão số 1", "H56", null)));

        task.returnResult(REASON, closed, assigner(at(LocalDate.of(2026, 5, 18))));

        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(deadlineOf(task).basis().pauses()).hasSize(1);
    }

    @Test
    void anHourThatPassedWhileAResultWaitedIsNotMissed() {
        LocalDate day = LocalDate.of(2026, 5, 8);
        Task task = Given.assigned(new Deadline.FixedDate(day, LocalTime.of(10, 0)));
        task.acknowledge(POLICY, lead(at(day)));
        task.reportResult(Given.result(), POLICY, lead(at(day)));
        Instant elevenOClock = VietnamTime.at(day, LocalTime.of(11, 0));

        task.returnResult(REASON, POLICY, assigner(elevenOClock));
        task.sendDueReminders(POLICY, assigner(elevenOClock));

        assertThat(deadlineOf(task).reminders().missed()).isFalse();
        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 5, 11));
    }

    /** It was confirmed by mistake on the 7th, and nobody could have worked on it until it was returned. */
    @Test
    void aResultThatIsReturnedAfterAWrongConfirmationWaitedSinceItWasHandedIn() {
        Task task = reportedOnTheSixthOfMay(POLICY);
        Instant returned = at(LocalDate.of(2026, 5, 18));

        task.confirm(assigner(at(LocalDate.of(2026, 5, 7))));
        task.reopen(REASON, assigner(returned));
        task.returnResult(REASON, POLICY, assigner(returned));

        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
    }

    @Test
    void eachTimeAResultWaitsItsDaysAreAdded() {
        Task task = waited(POLICY);
        task.reportResult(Given.result(), POLICY, lead(at(LocalDate.of(2026, 5, 20))));

        task.returnResult(REASON, POLICY, assigner(at(LocalDate.of(2026, 5, 22))));

        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertThat(deadlineOf(task).history().changes()).hasSize(2);
    }

    @Test
    void theDaysOfWaitingAreNotAddedWhereAProvinceSaysSo() {
        Task task = waited(POLICY.counting(new CountingPolicy(false, true)));

        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(deadlineOf(task).reminders().firstMissedOn()).isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void aResultThatWasHandedInLateGetsNoMoreTime() {
        Task task = Given.inProgress();
        task.reportResult(Given.result(), POLICY, lead(MISSED_FROM));

        task.returnResult(REASON, POLICY, assigner(at(LocalDate.of(2026, 1, 20))));

        assertThat(deadlineOf(task).dueOn()).isEqualTo(DUE);
        assertThat(deadlineOf(task).reminders().firstMissedOn()).isEqualTo(DUE);
    }

    @Test
    void anAmendedDateIsJudgedByWhatItIsOnceAWaitingResultIsReturned() {
        Task task = reportedOnTheSixthOfMay(POLICY);
        Instant returned = at(LocalDate.of(2026, 5, 18));

        task.amend(
                task.state().assignment(),
                Given.terms(new Deadline.FixedDate(LocalDate.of(2026, 5, 11), null)),
                REASON,
                POLICY,
                assigner(returned));
        task.returnResult(REASON, POLICY, assigner(returned));

        assertThat(deadlineOf(task).dueOn()).isEqualTo(LocalDate.of(2026, 5, 21));
    }

    private static Task waited(DeadlinePolicy policy) {
        Task task = reportedOnTheSixthOfMay(policy);
        Instant returned = at(LocalDate.of(2026, 5, 18));
        task.returnResult(REASON, policy, assigner(returned));
        task.sendDueReminders(policy, assigner(returned));
        return task;
    }

    private static Task reportedOnTheSixthOfMay(DeadlinePolicy policy) {
        Task task = Given.assigned(new Deadline.FixedDate(LocalDate.of(2026, 5, 8), null));
        Instant handedIn = at(LocalDate.of(2026, 5, 6));
        task.acknowledge(policy, lead(handedIn));
        task.update(Given.progress(90), lead(handedIn));
        task.reportResult(Given.result(), policy, lead(handedIn));
        return task;
    }

    private static Instant at(LocalDate day) {
        return VietnamTime.at(day, LocalTime.of(9, 0));
    }
}
