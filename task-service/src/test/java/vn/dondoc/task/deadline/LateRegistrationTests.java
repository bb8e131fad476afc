package vn.dondoc.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.Timeliness;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.reminder.ScheduledReminder;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskEvent;

/** Due dates that had passed before the task was, or before anybody could know them. */
class LateRegistrationTests {
    private static final LocalDate TODAY = VietnamTime.dayOf(IN_TIME);
    private static final LocalDate PAST = LocalDate.of(2025, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 30);
    private static final Reason REASON = new Reason("Vào sổ muộn");

    /** By day, by hour and in working days after an issue of weeks ago. */
    static Stream<Deadline> pastDeadlines() {
        return Stream.of(
                new Deadline.FixedDate(PAST, null),
                new Deadline.FixedDate(TODAY, LocalTime.of(8, 59)),
                new Deadline.AfterWorkingDays(3, CountedFrom.ISSUE));
    }

    private static Task late() {
        return registered(new Deadline.FixedDate(PAST, null));
    }

    private static Task registered(Deadline deadline) {
        return Task.assign(
                Given.assignment("d1", "1", Given.LEAD),
                new DeadlineTerms(deadline, null, LocalDate.of(2025, 12, 15)),
                POLICY,
                assigner(IN_TIME));
    }

    private static List<TaskEvent> toldBy(Task task, Instant now) {
        task.takeEvents();
        task.sendDueReminders(POLICY, assigner(now));
        return task.takeEvents();
    }

    @ParameterizedTest
    @MethodSource("pastDeadlines")
    void noReminderIsSentOfADateThatPassedBeforeTheTaskWasAssigned(Deadline deadline) {
        Task task = registered(deadline);

        assertThat(task.takeEvents()).singleElement().satisfies(event -> {
            assertThat(event).isInstanceOf(TaskEvent.Assigned.class);
            assertThat(event.step().task().deadline().reminders().registeredLate())
                    .isTrue();
        });
        assertThat(toldBy(task, IN_TIME)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pastDeadlines")
    void aTaskRegisteredLateIsOverdueAndNobodyMissedIt(Deadline deadline) {
        Task task = registered(deadline);

        assertThat(task.state().timelinessAt(IN_TIME)).contains(Timeliness.OVERDUE);
        assertThat(task.state().deadline().reminders().missed()).isTrue();
        assertThat(task.state().hasEverMissed()).isFalse();
        assertThat(task.state().deadline().reminders().firstMissedBy()).isNull();
    }

    @Test
    void aTaskRegisteredLateIsEscalatedWhenThatTimeComes() {
        Task task = late();
        ScheduledReminder next = task.state().deadline().reminders().next();

        assertThat(next).isNotNull();
        assertThat(next.kind()).isEqualTo(ReminderKind.ESCALATED);
        assertThat(next.at()).isAfter(IN_TIME);
        assertThat(toldBy(task, next.at())).hasSize(1);
        assertThat(task.state().hasEverMissed()).isFalse();
    }

    @Test
    void aDateAheadIsRegisteredInTime() {
        Task task = Given.assigned();

        assertThat(task.state().deadline().reminders().registeredLate()).isNull();
        assertThat(task.state().deadline().reminders().missed()).isFalse();
    }

    @Test
    void aMissOfADateSetAfterALateRegistrationIsTheLeadsFirstMiss() {
        Task task = late();
        task.setDueDate(LATER, REASON, POLICY, assigner(IN_TIME));
        assertThat(task.state().timelinessAt(IN_TIME)).contains(Timeliness.IN_TIME);

        toldBy(task, VietnamTime.endOf(LATER));

        assertThat(task.state().deadline().reminders().firstMissedOn()).isEqualTo(LATER);
        assertThat(task.state().deadline().reminders().firstMissedBy()).isEqualTo(Given.LEAD);
        assertThat(task.state().deadline().reminders().registeredLate()).isTrue();
    }

    @Test
    void aResultAfterADateThatWasPastBeforeIsLate() {
        Task task = late();
        task.acknowledge(POLICY, lead(IN_TIME));
        task.reportResult(Given.result(), POLICY, lead(IN_TIME));
        task.confirm(assigner(IN_TIME));

        assertThat(task.state().timelinessAt(IN_TIME)).contains(Timeliness.COMPLETED_LATE);
        assertThat(task.state().hasEverMissed()).isFalse();
    }

    @Test
    void aDocumentsDateThatHadPassedIsToldOnce() {
        Task task = Given.assigned(new Deadline.ByReference("22498/UBND-THĐT"));
        task.takeEvents();

        task.resolveReference(PAST, DueDateReason.reference("22498/UBND-THĐT", null), POLICY, assigner(IN_TIME));

        assertThat(task.takeEvents()).singleElement().isInstanceOf(TaskEvent.DueDateChanged.class);
        assertThat(toldBy(task, IN_TIME)).isEmpty();
        assertThat(task.state().hasEverMissed()).isFalse();
    }

    @Test
    void theDateOfAPartThatHadPassedIsNotTold() {
        var coordinator = new Coordinator("H56.07", "Sở Y tế", "Góp ý", PAST);
        Task task = Given.assigned(Given.assignment("d1", "1", Given.LEAD, List.of(coordinator)));

        assertThat(toldBy(task, IN_TIME.plus(1, ChronoUnit.HOURS))).isEmpty();
    }
}
