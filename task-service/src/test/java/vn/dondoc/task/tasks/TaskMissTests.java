package vn.dondoc.task.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.ASSIGNER;
import static vn.dondoc.task.tasks.Given.DUE;
import static vn.dondoc.task.tasks.Given.MISSED_FROM;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.CountingPolicy;
import vn.dondoc.task.reminder.ReminderKind;

/** When a task misses its due date, and when it does not. */
class TaskMissTests {
    private static final Reason REASON = new Reason("Chưa đạt yêu cầu");

    private static boolean sendDueReminders(Task task, Instant now) {
        task.sendDueReminders(POLICY, assigner(now));
        return task.state().deadline().reminders().missed();
    }

    @Test
    void aTaskIsMissedFromMidnightInVietnamAndNotBefore() {
        Task task = Given.assigned();

        assertThat(sendDueReminders(task, MISSED_FROM.minusMillis(1))).isFalse();
        assertThat(sendDueReminders(task, MISSED_FROM)).isTrue();
        assertThat(task.state().deadline().reminders().firstMissedOn()).isEqualTo(DUE);
        assertThat(task.state().status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void aMissIsRecordedOnceByTheServiceForTheAssigner() {
        Task task = Given.assigned();
        task.takeEvents();

        sendDueReminders(task, MISSED_FROM);
        sendDueReminders(task, MISSED_FROM.plusSeconds(1));

        assertThat(task.takeEvents()).singleElement().isInstanceOfSatisfying(TaskEvent.Reminded.class, missed -> {
            assertThat(missed.reached().reminder().kind()).isEqualTo(ReminderKind.MISSED);
            assertThat(missed.reached().dueOn()).isEqualTo(DUE);
            assertThat(missed.step().context().actor().officialId()).isEqualTo("system:task-service");
            assertThat(missed.step().context().actor().agencyId()).isEqualTo(ASSIGNER);
        });
    }

    @Test
    void aReturnedResultIsMissedByTheDateItHadWhereWaitingIsNotAdded() {
        Task task = Given.reported();
        assertThat(task.state().nextDueAt()).isEmpty();
        assertThat(sendDueReminders(task, MISSED_FROM)).isFalse();

        task.returnResult(REASON, POLICY.counting(new CountingPolicy(false, true)), assigner(MISSED_FROM));

        assertThat(task.state().nextDueAt())
                .hasValueSatisfying(next -> assertThat(next).isBefore(MISSED_FROM));
        assertThat(sendDueReminders(task, MISSED_FROM)).isTrue();
    }

    @Test
    void aLateResultMissesTheDeadlineEvenBeforeTheSweepSawIt() {
        Task task = Given.inProgress();
        task.takeEvents();

        task.reportResult(Given.result(), POLICY, lead(MISSED_FROM));

        assertThat(task.takeEvents())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Reminded", "ResultReported");
        assertThat(task.state().lifecycle().submittedOn()).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void aMissStaysForEver() {
        Task task = Given.inProgress();
        sendDueReminders(task, MISSED_FROM);
        task.reportResult(Given.result(), POLICY, lead(MISSED_FROM));
        task.returnResult(REASON, POLICY, assigner(MISSED_FROM));
        task.reportResult(Given.result(), POLICY, lead(MISSED_FROM));
        task.confirm(assigner(MISSED_FROM));

        assertThat(task.state().deadline().reminders().firstMissedOn()).isEqualTo(DUE);
        assertThat(task.takeEvents())
                .filteredOn(event -> event instanceof TaskEvent.Reminded told
                        && told.reached().reminder().kind() == ReminderKind.MISSED)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"REPORTED", "COMPLETED", "DECLINED", "SUSPENDED", "CANCELLED"})
    void aDeadlineIsNotMissedWhileNobodyIsToWork(TaskStatus status) {
        Task task = Given.in(status);
        task.takeEvents();

        assertThat(sendDueReminders(task, MISSED_FROM)).isFalse();
        assertThat(task.takeEvents()).isEmpty();
    }
}
