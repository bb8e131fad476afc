package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarGiven;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.InMemoryCalendars;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.calendar.WorkingCalendar;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.deadline.DueDateChange;
import vn.dondoc.task.deadline.DueDateReason;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.BatchOptions;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

/** Assigned on Monday 5 January 2026, five working days: due on Saturday 10, which is worked. */
class RecalculationSweepTests {
    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private static final LocalDate WITHOUT_TWO_DAYS = LocalDate.of(2026, 1, 13);
    private static final Deadline FIVE_DAYS = new Deadline.AfterWorkingDays(5, CountedFrom.ISSUE);

    private final MutableClock clock = Given.clock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemoryCalendars calendars = new InMemoryCalendars();
    private final DeadlinePolicies policies = Given.policies(calendars);
    private final Faulty tasks = new Faulty();
    private final TaskBatch batch = new TaskBatch(tasks, policies);

    /** Can be told which task cannot be read, and what happens just before a bulk write. */
    private static final class Faulty extends InMemoryTasks {
        private final AtomicReference<Consumer<Tasks>> meanwhile = new AtomicReference<>(_ -> {});
        private Set<TaskId> unreadable = Set.of();

        @Override
        public synchronized Optional<VersionedTask> find(TaskId id) {
            if (unreadable.contains(id)) {
                throw new IllegalStateException("damaged");
            }
            return super.find(id);
        }

        // not synchronized: another sweep has threads of its own
        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
            meanwhile.getAndSet(_ -> {}).accept(this);
            return super.saveAll(changed, context);
        }
    }

    private void sweep() {
        var sweepMeters = new SweepMeters(meters);
        var runner = new SweepRunner(
                batch, clock, sweepMeters, new SweepProperties(Duration.ofSeconds(1), Duration.ofMinutes(1)));
        new RecalculationSweep(tasks, calendars, sweepMeters, runner).run();
    }

    private void close(String reason, AgencyClosure... closures) {
        long version = calendars.current().version() + 1;
        WorkingCalendar next = TestCalendars.shippedWith(version, closures);
        calendars.add(
                new CalendarVersion(next, CalendarRevision.of(version, reason, CalendarGiven.clerk())),
                CalendarGiven.clerk());
    }

    /** Thursday and Friday of the first week. */
    private static AgencyClosure storm(String agency) {
        return new AgencyClosure(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 9), "Bão số 1", agency, null);
    }

    private static Assignment of(String lead) {
        return Given.assignment("d1", "1", lead);
    }

    private TaskId assign(Task task) {
        tasks.addAll(List.of(task), Given.assigner(Given.IN_TIME));
        return task.id();
    }

    private TaskId assign(String lead) {
        return assign(Given.assigned(of(lead), FIVE_DAYS));
    }

    private TaskDeadline schedule(TaskId id) {
        return tasks.find(id).orElseThrow().task().state().deadline();
    }

    private List<DueDateChange> moves() {
        return tasks.events().stream()
                .filter(TaskEvent.DueDateChanged.class::isInstance)
                .map(event -> ((TaskEvent.DueDateChanged) event).change())
                .toList();
    }

    @Test
    void aCalendarChangeMovesDatesCountedThroughItsDaysAndSaysWhy() {
        TaskId id = assign("H56.02");
        assertThat(schedule(id).dueOn()).isEqualTo(DUE);
        close("Bão số 1", storm("H56"));

        sweep();
        sweep();

        assertThat(schedule(id).dueOn()).isEqualTo(WITHOUT_TWO_DAYS);
        assertThat(schedule(id).history().originalDate()).isEqualTo(DUE);
        assertThat(moves()).singleElement().satisfies(move -> {
            assertThat(move.reason()).isEqualTo(DueDateReason.calendar(2, "Bão số 1"));
            assertThat(move.actor().officialId()).isEqualTo("system:task-service");
            assertThat(move.actor().agencyId()).isEqualTo(Given.ASSIGNER);
        });
        assertThat(meters.get(SweepMeters.MOVED).counter().count()).isEqualTo(1);
    }

    @Test
    void aClosureMovesOnlyTheTasksOfItsCommune() {
        TaskId here = assign("H56.16645");
        TaskId there = assign("H56.16646");
        close("Ngập", storm("H56.16645"));

        sweep();

        assertThat(schedule(here).dueOn()).isEqualTo(WITHOUT_TWO_DAYS);
        assertThat(schedule(there).dueOn()).isEqualTo(DUE);
        assertThat(moves()).hasSize(1);
    }

    @Test
    void theSweepEndsThoughNothingMoves() {
        IntStream.rangeClosed(1, 2 * BatchOptions.PAGE_SIZE + 1).forEach(i -> assign("H57.%04d".formatted(i)));
        close("Bão", storm("H56"));

        sweep();

        assertThat(tasks.findIdsCalculatedBefore(2, Set.of(), 1)).isEmpty();
        assertThat(moves()).isEmpty();
    }

    @Test
    void aCalendarChangeMovesTheRemindersOfADateThatStays() {
        TaskId id = assign(Given.assigned(of("H56.02"), new Deadline.FixedDate(LocalDate.of(2026, 1, 12), null)));
        assertThat(schedule(id).reminders().next().at()).isEqualTo("2026-01-08T00:00:00Z");
        close("Bão", storm("H56"));

        sweep();

        // three working days before the 12th, without the 8th and the 9th
        assertThat(schedule(id).reminders().next().kind()).isEqualTo(ReminderKind.DUE_SOON);
        assertThat(schedule(id).reminders().next().at()).isEqualTo("2026-01-06T00:00:00Z");
        assertThat(moves()).isEmpty();
    }

    @Test
    void aCalendarChangeMovesNoMissedTask() {
        TaskId told = assign("H56.02");
        VersionedTask missed = tasks.find(told).orElseThrow();
        missed.task().sendDueReminders(Given.POLICY, Given.assigner(VietnamTime.endOf(DUE)));
        tasks.save(missed, Given.assigner(VietnamTime.endOf(DUE)));
        TaskId untold = assign("H56.03");
        clock.setInstant(VietnamTime.endOf(DUE));
        close("Bão", storm("H56"));

        sweep();

        assertThat(schedule(told).dueOn()).isEqualTo(DUE);
        assertThat(schedule(untold).dueOn()).isEqualTo(DUE);
        // no sweep of the deadlines had seen it: the miss is told before the calendar can move it
        assertThat(schedule(untold).reminders().firstMissedOn()).isEqualTo(DUE);
        assertThat(moves()).isEmpty();
    }

    @Test
    void aMoveNamesTheReasonsOfAllCalendarVersionsSince() {
        assign("H56.02");
        close("Bão số 1", storm("H56"));
        close("Sửa tên", storm("H56"));

        sweep();

        assertThat(moves())
                .singleElement()
                .satisfies(move -> assertThat(move.reason()).isEqualTo(DueDateReason.calendar(3, "Sửa tên; Bão số 1")));
    }

    @Test
    void aTaskChangedMeanwhileIsLoadedAgain() {
        TaskId id = assign("H56.02");
        close("Bão", storm("H56"));
        tasks.meanwhile.set(others -> {
            VersionedTask seen = others.find(id).orElseThrow();
            CommandContext lead = Given.lead(Given.IN_TIME);
            seen.task().acknowledge(Given.POLICY, lead);
            others.save(seen, lead);
        });

        sweep();
        sweep();

        assertThat(moves()).hasSize(1);
        assertThat(meters.get(SweepMeters.MOVED).counter().count()).isEqualTo(1);
    }

    @Test
    void aTaskThatAnotherInstanceSavedFirstIsLeftToIt() {
        assign("H56.02");
        close("Bão", storm("H56"));
        tasks.meanwhile.set(_ -> sweep());

        sweep();

        assertThat(moves()).hasSize(1);
        assertThat(meters.get(SweepMeters.MOVED).counter().count()).isEqualTo(1);
    }

    @Test
    void aFailingTaskIsPutAsideAndTheOthersGoOn() {
        TaskId poison = assign("H56.02");
        TaskId other = assign("H56.03");
        tasks.unreadable = Set.of(poison);
        close("Bão", storm("H56"));

        sweep();
        tasks.unreadable = Set.of();

        assertThat(schedule(other).calendarVersion()).isEqualTo(2);
        assertThat(schedule(poison).calendarVersion()).isEqualTo(1);
        assertThat(meters.get(SweepMeters.FAILURES).counter().count()).isEqualTo(1);
    }

    @Test
    void theSweepDoesWhatThePreviewSaid() {
        IntStream.range(0, 150).forEach(i -> assign("H56.%05d".formatted(i)));
        assign("H57");
        assign(Given.assigned(of("H56.02"), new Deadline.FixedDate(LocalDate.of(2026, 1, 12), null)));
        var impact = new CalendarImpactPreview(tasks, batch, policies, clock);

        var preview = impact.preview(TestCalendars.shippedWith(2, storm("H56")));
        close("Bão", storm("H56"));
        sweep();

        assertThat(preview.checked()).isEqualTo(152);
        assertThat(preview.moved()).isEqualTo(150).isEqualTo(moves().size());
        assertThat(preview.first()).hasSize(CalendarImpactPreview.MOST_SHOWN).allSatisfy(move -> {
            assertThat(move.before()).isEqualTo(DUE);
            assertThat(move.after())
                    .isEqualTo(schedule(new TaskId(move.taskId())).dueOn());
        });
    }

    @Test
    void thePreviewLeavesOutTasksAboutToBeMissed() {
        assign("H56.02");
        clock.setInstant(VietnamTime.endOf(DUE));

        var preview = new CalendarImpactPreview(tasks, batch, policies, clock)
                .preview(TestCalendars.shippedWith(2, storm("H56")));

        assertThat(preview.checked()).isEqualTo(1);
        assertThat(preview.moved()).isZero();
    }
}
