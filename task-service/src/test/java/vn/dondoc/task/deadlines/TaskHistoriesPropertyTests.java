package vn.dondoc.task.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.platform.messaging.Moment;
import vn.dondoc.platform.testing.SettableClock;
import vn.dondoc.task.tasks.Deadline;
import vn.dondoc.task.tasks.Extensions;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.HistoryLine;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.OfficialTime;
import vn.dondoc.task.tasks.Reason;
import vn.dondoc.task.tasks.Rung;
import vn.dondoc.task.tasks.Schedule;
import vn.dondoc.task.tasks.StaleTask;
import vn.dondoc.task.tasks.StoredTask;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskId;
import vn.dondoc.task.tasks.TaskManagement;
import vn.dondoc.task.tasks.TaskManagement.Step;
import vn.dondoc.task.tasks.TaskNotAllowed;
import vn.dondoc.task.tasks.TaskRejected;
import vn.dondoc.task.tasks.TaskSnapshot;
import vn.dondoc.task.tasks.Timekeeping;

/**
 * Whatever officials do, in whatever order, twice, on stale versions, while sweeps of several instances with clocks of their
 * own come and go: no fact is lost, doubled or out of order, and every task knows its next instant.
 */
class TaskHistoriesPropertyTests {
    private static final Reason REASON = new Reason("Lý do");

    /**
     * Something that happens.
     *
     * @param number chooses the task, or how far the clock jumps
     */
    record Action(int kind, int number) {}

    @Provide
    Arbitrary<List<Action>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, World.ACTIONS - 1),
                        Arbitraries.integers().between(0, 999))
                .as(Action::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }

    @Property(tries = 300)
    void keepEveryFactOnceAndInOrder(@ForAll("histories") List<Action> history) {
        var world = new World();
        for (Action action : history) {
            world.take(action);
            world.check();
        }
        world.sweep(Duration.ZERO);
        world.check();
        world.checkNothingIsLeft();
    }

    /** Five tasks with deadlines of every kind, and what was seen of them so far. */
    private static final class World {
        private static final int ACTIONS = 17;
        private static final int STALE = 15;

        private final SettableClock clock = SettableClock.at(Given.IN_TIME);
        private final InMemoryTasks tasks = new InMemoryTasks();
        private final TaskManagement management = new TaskManagement(tasks, Given.timekeeper());
        private final List<TaskId> ids;
        private final Map<TaskId, LocalDate> firstMisses = new HashMap<>();
        private Moment last = Given.assigner(Given.IN_TIME);

        World() {
            List<Deadline> deadlines = List.of(
                    new Deadline.On(Given.DUE, null),
                    new Deadline.On(Given.DUE, LocalTime.of(14, 0)),
                    new Deadline.AfterWorkingDays(5, CountedFrom.ACKNOWLEDGEMENT),
                    new Deadline.Recurring(LocalDate.of(2026, 1, 31), Period.ofMonths(1), null),
                    new Deadline.OpenEnded(Period.ofWeeks(1)));
            ids = IntStream.range(0, deadlines.size())
                    .mapToObj(i -> Given.assigned(Given.assignment("d", "" + i, Given.LEAD), deadlines.get(i)))
                    .peek(task -> tasks.addAll(List.of(task), last))
                    .map(Task::id)
                    .toList();
        }

        void take(Action action) {
            int number = action.number();
            switch (action.kind()) {
                case 0 -> clock.advance(Duration.ofHours(number % 20));
                case 1 -> clock.advance(Duration.ofDays(number % 12));
                case 2 -> sweep(Duration.ZERO);
                // another instance, whose clock is ahead or behind
                case 3 -> sweep(Duration.ofMinutes(number % 11 - 5));
                case 4 -> lead(number, (task, time) -> task.acknowledge(time, last));
                case 5 -> lead(number, (task, _) -> task.update(Given.progress(number % 101), last));
                case 6 -> lead(number, (task, time) -> task.report(Given.result(), time, last));
                case 7 -> lead(number, (task, time) -> task.decline(REASON, time, last));
                case 8 -> lead(number, (task, time) -> task.requests(time).request(more(task.snapshot()), last));
                case 9 -> assigner(number, (task, time) -> task.confirm(time, last));
                case 10 -> assigner(number, (task, time) -> task.sendBack(REASON, time, last));
                case 11 -> assigner(number, (task, _) -> task.insist(REASON, last));
                case 12 -> assigner(number, (task, time) -> task.clock(time).suspend(REASON, last));
                case 13 -> assigner(number, (task, time) -> task.clock(time).resume(last));
                case 14 -> assigner(number, (task, time) -> decide(task, time, number));
                case STALE -> stale(number);
                default -> assigner(number, (task, time) -> task.clock(time).reckonAnew("lịch", last));
            }
        }

        private static Extensions.Request more(TaskSnapshot task) {
            LocalDate dueOn = Optional.ofNullable(task.schedule().dueOn()).orElse(Given.DUE);
            return new Extensions.Request(dueOn.plusDays(10), REASON, REASON);
        }

        private void decide(Task task, Timekeeping time, int number) {
            var verdict = number % 2 == 0 ? Extensions.Verdict.APPROVE : Extensions.Verdict.REFUSE;
            int open = task.snapshot().extensions().requests().size();
            task.requests(time).decide(open, new Extensions.Decision(verdict, null, REASON), last);
        }

        private void lead(int number, Step step) {
            twice(number, Given.moment(Given.LEAD, OfficialRole.OFFICER, clock.instant()), step);
        }

        private void assigner(int number, Step step) {
            twice(number, Given.assigner(clock.instant()), step);
        }

        /** Every third command arrives twice; the repeat changes nothing. */
        private void twice(int number, Moment moment, Step step) {
            last = moment;
            TaskId id = ids.get(number % ids.size());
            long version = management.get(id).version();
            if (!isTaken(id, version, moment, step) || number % 3 != 0) {
                return;
            }
            StoredTask after = management.get(id);
            management.take(id, version, moment, step);
            assertThat(management.get(id).version()).isEqualTo(after.version());
        }

        private boolean isTaken(TaskId id, long version, Moment moment, Step step) {
            StoredTask before = management.get(id);
            try {
                management.take(id, version, moment, step);
                return true;
            } catch (TaskRejected | TaskNotAllowed refused) {
                assertThat(management.get(id).task().snapshot())
                        .isEqualTo(before.task().snapshot());
                return false;
            }
        }

        private void stale(int number) {
            TaskId id = ids.get(number % ids.size());
            long version = management.get(id).version();
            try {
                management.take(
                        id,
                        version - 1,
                        Given.lead(clock.instant()),
                        (task, _) -> task.update(Given.progress(1), last));
                throw new AssertionError("a step on an older version was taken");
            } catch (StaleTask stale) {
                assertThat(stale.currentVersion()).isEqualTo(version);
            }
        }

        /** By an instance that was just started: nothing is kept in memory from one sweep to the next. */
        void sweep(Duration ahead) {
            var its = SettableClock.at(clock.instant().plus(ahead));
            var properties = new DeadlineProperties(Duration.ofSeconds(1), Duration.ofMinutes(1));
            var meters = new SweepMeters(new SimpleMeterRegistry());
            var pages = new PageByPage(tasks, its, meters, properties);
            new DeadlineSweep(tasks, Given.timekeeper(), its, meters, pages).sweep();
        }

        void check() {
            var told = new HashSet<String>();
            var lines = new HashMap<TaskId, Integer>();
            for (TaskEvent event : tasks.events()) {
                TaskSnapshot task = event.step().task();
                lines.merge(task.id(), 1, Integer::sum);
                if (event instanceof TaskEvent.Reminded it) {
                    Rung rung = it.rung();
                    String fact = task.id() + " v" + task.schedule().version() + " " + rung.kind() + rung.number();
                    assertThat(told.add(fact)).as("%s is told once", fact).isTrue();
                }
            }
            all().forEach(stored -> check(stored, lines));
        }

        private List<StoredTask> all() {
            return tasks.events().stream()
                    .map(event -> event.step().task().id())
                    .distinct()
                    .map(id -> tasks.find(id).orElseThrow())
                    .toList();
        }

        private void check(StoredTask stored, Map<TaskId, Integer> lines) {
            TaskSnapshot task = stored.task().snapshot();
            assertThat(stored.task().latestHistory())
                    .extracting(HistoryLine::number)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, lines.get(task.id()))
                            .boxed()
                            .toList());
            Schedule schedule = task.schedule();
            if (schedule.missedOn() != null) {
                firstMisses.putIfAbsent(task.id(), schedule.missedOn());
            }
            assertThat(schedule.missedOn()).isEqualTo(firstMisses.get(task.id()));
            checkNext(task);
        }

        /** What comes next is a rung of the due date in force, and nothing is awaited while the clock stands. */
        private void checkNext(TaskSnapshot task) {
            Schedule schedule = task.schedule();
            Rung next = schedule.next();
            if (schedule.dueOn() == null) {
                assertThat(next).isNull();
            } else if (next != null && next.kind() == Rung.Kind.MISSED) {
                assertThat(next.at()).isEqualTo(OfficialTime.missedFrom(schedule.dueOn(), schedule.dueTime()));
            }
            if (next != null && task.status().isClockRunning()) {
                assertThat(task.nextDue())
                        .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(next.at()));
                assertThat(next.kind().compareTo(Rung.Kind.MISSED) > 0).isEqualTo(schedule.missed());
            }
        }

        /** After a sweep, nothing is due, and every date that passed while the clock ran was told as missed. */
        void checkNothingIsLeft() {
            Instant now = clock.instant();
            Set<TaskId> seen = new HashSet<>();
            for (StoredTask stored : all()) {
                TaskSnapshot task = stored.task().snapshot();
                seen.add(task.id());
                assertThat(task.nextDue().filter(due -> !due.isAfter(now))).isEmpty();
                if (task.status().isClockRunning() && task.schedule().isPastAt(now)) {
                    assertThat(task.schedule().missed()).isTrue();
                }
            }
            assertThat(seen).containsAll(ids);
        }
    }
}
