package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.InMemoryCalendars;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.VersionedTask;

/**
 * A calendar that was changed while nobody looked at the deadlines, as in a downtime: who had more time when the old date
 * passed has not missed it, whoever looks first. Five working days from Monday 5 January 2026: due on Saturday 10, which is
 * worked; on Tuesday 13 without the Thursday and the Friday.
 */
class CalendarBeforeMissTests {
    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private static final LocalDate WITHOUT_TWO_DAYS = LocalDate.of(2026, 1, 13);
    private static final AgencyClosure STORM =
            new AgencyClosure(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 9), "Bão số 1", "H56", null);
    private static final TaskId ID = TaskId.of("d1", "1", Given.LEAD);

    private final MutableClock clock = Given.clock();
    private final InMemoryCalendars calendars = new InMemoryCalendars();
    private final DeadlinePolicies policies = Given.policies(calendars);
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final SweepMeters meters = new SweepMeters(new SimpleMeterRegistry());

    /** Who looks first. */
    static Stream<Consumer<CalendarBeforeMissTests>> latecomers() {
        return Stream.of(
                CalendarBeforeMissTests::sweepCalendar,
                CalendarBeforeMissTests::sweepDeadlines,
                test -> test.step(task ->
                        task.reportResult(Given.result(), test.policies.current(), Given.lead(test.clock.instant()))));
    }

    @BeforeEach
    void given() {
        Task task = Given.assigned(new Deadline.AfterWorkingDays(5, CountedFrom.ISSUE));
        task.acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
        task.update(Given.progress(50), Given.lead(Given.IN_TIME));
        tasks.addAll(List.of(task), Given.assigner(Given.IN_TIME));
    }

    private void step(Consumer<Task> step) {
        VersionedTask stored = tasks.find(ID).orElseThrow();
        step.accept(stored.task());
        tasks.save(stored, Given.lead(clock.instant()));
    }

    private void sweepCalendar() {
        new RecalculationSweep(tasks, calendars, meters, runner()).run();
    }

    private void sweepDeadlines() {
        new DeadlineSweep(tasks, clock, runner(), GivenShares.alone()).run();
    }

    private SweepRunner runner() {
        return new SweepRunner(
                new TaskBatch(tasks, policies),
                clock,
                meters,
                new SweepProperties(Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    private void change(Instant at, String reason, AgencyClosure... closures) {
        long version = calendars.current().version() + 1;
        CalendarRevision revision = CalendarRevision.of(version, reason, Given.assigner(at));
        calendars.add(new CalendarVersion(TestCalendars.shippedWith(version, closures), revision), Given.assigner(at));
    }

    private TaskDeadline schedule() {
        return tasks.find(ID).orElseThrow().task().state().deadline();
    }

    private List<DueDateChange> moves() {
        return tasks.events().stream()
                .filter(TaskEvent.DueDateChanged.class::isInstance)
                .map(event -> ((TaskEvent.DueDateChanged) event).change())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("latecomers")
    void noMissIsReportedWhenTheCalendarWasChangedInTime(Consumer<CalendarBeforeMissTests> latecomer) {
        change(VietnamTime.endOf(DUE).minusSeconds(1), "Bão số 1", STORM);
        clock.setInstant(VietnamTime.endOf(DUE).plusSeconds(1));

        latecomer.accept(this);

        assertThat(schedule().dueOn()).isEqualTo(WITHOUT_TWO_DAYS);
        assertThat(schedule().reminders().firstMissedOn()).isNull();
        assertThat(schedule().calendarVersion()).isEqualTo(2);
        assertThat(moves())
                .singleElement()
                .satisfies(move -> assertThat(move.reason()).isEqualTo(DueDateReason.calendar(2, "Bão số 1")));
    }

    @ParameterizedTest
    @MethodSource("latecomers")
    void aMissBeforeTheCalendarChangeStays(Consumer<CalendarBeforeMissTests> latecomer) {
        change(VietnamTime.endOf(DUE), "Bão số 1", STORM);
        clock.setInstant(VietnamTime.endOf(DUE).plusSeconds(1));

        latecomer.accept(this);

        assertThat(schedule().dueOn()).isEqualTo(DUE);
        assertThat(schedule().reminders().firstMissedOn()).isEqualTo(DUE);
        assertThat(moves()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("latecomers")
    void theDateIsMissedThatWasInForceWhenItPassed(Consumer<CalendarBeforeMissTests> latecomer) {
        change(VietnamTime.endOf(DUE).minusSeconds(1), "Bão số 1", STORM);
        change(VietnamTime.endOf(WITHOUT_TWO_DAYS), "Hết bão, không nghỉ");
        clock.setInstant(VietnamTime.endOf(WITHOUT_TWO_DAYS).plusSeconds(1));

        latecomer.accept(this);

        assertThat(schedule().dueOn()).isEqualTo(WITHOUT_TWO_DAYS);
        assertThat(schedule().reminders().firstMissedOn()).isEqualTo(WITHOUT_TWO_DAYS);
        assertThat(moves()).hasSize(1);
    }

    @Test
    void noReminderIsSentForADateThatHasMoved() {
        change(VietnamTime.endOf(DUE).minus(Duration.ofDays(2)), "Bão số 1", STORM);
        clock.setInstant(VietnamTime.endOf(DUE).minusSeconds(1));

        sweepDeadlines();

        assertThat(schedule().dueOn()).isEqualTo(WITHOUT_TWO_DAYS);
        assertThat(tasks.events())
                .filteredOn(TaskEvent.Reminded.class::isInstance)
                .isEmpty();
    }

    @Test
    void noDateMovesToWhereItWouldBeMissedAtOnce() {
        change(Given.IN_TIME, "Bão số 1", STORM);
        sweepCalendar();
        clock.setInstant(VietnamTime.endOf(DUE).plusSeconds(1));
        change(clock.instant(), "Không nghỉ bão nữa");

        sweepCalendar();
        sweepDeadlines();

        assertThat(schedule().dueOn()).isEqualTo(WITHOUT_TWO_DAYS);
        assertThat(schedule().reminders().firstMissedOn()).isNull();
        assertThat(schedule().calendarVersion()).isEqualTo(3);
    }
}
