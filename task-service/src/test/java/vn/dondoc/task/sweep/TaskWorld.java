package vn.dondoc.task.sweep;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.StaleResource;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.calendar.AgencyClosure;
import vn.dondoc.task.calendar.CalendarRevision;
import vn.dondoc.task.calendar.CalendarVersion;
import vn.dondoc.task.calendar.InMemoryCalendars;
import vn.dondoc.task.calendar.TestCalendars;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskOperation;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.sweep.TaskAttempts.Attempt;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskCommands;
import vn.dondoc.task.tasks.TaskCommands.Step;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

/** Tasks with deadlines of every kind, what officials and instances do to them, and a ledger for each. */
final class TaskWorld {
    private static final Reason REASON = new Reason("Lý do");
    private static final int KINDS_AT_FIRST = 6;
    private static final int MOST_VERSIONS = 6;
    private static final String NOTHING = "";

    private final MutableClock clock = Given.clock();
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final InMemoryCalendars calendars = new InMemoryCalendars();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<TaskId, TaskLedger> ledgers = new HashMap<>();
    private final List<TaskId> ids;
    private final List<IntConsumer> events = events();
    private final List<Attempt> attempts = TaskAttempts.all();
    private TaskCommands commands = management();

    TaskWorld() {
        ids = IntStream.range(0, KINDS_AT_FIRST)
                .mapToObj(i ->
                        Given.assigned(Given.assignment("d", "" + i, Given.LEAD), TaskAttempts.deadline(i, today())))
                .peek(task -> tasks.addAll(List.of(task), Given.assigner(Given.IN_TIME)))
                .map(Task::id)
                .toList();
        follow(Map.of(), "ASSIGNED ");
    }

    /** What happens around the tasks. */
    private List<IntConsumer> events() {
        return List.of(
                number -> pass(Duration.ofHours(number % 20)),
                number -> pass(Duration.ofDays(number % 6)),
                number -> pass(Duration.ofDays(number % 20)),
                number -> pass(Duration.ofMinutes(-(number % 11))),
                _ -> sweep(Duration.ZERO),
                // another instance, whose clock is ahead or behind
                number -> sweep(Duration.ofMinutes(number % 11 - 5)),
                this::changeCalendar,
                _ -> sweepCalendar(),
                this::stale,
                this::restart);
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    void take(int kind, int number) {
        int choice = kind % (events.size() + attempts.size());
        if (choice < events.size()) {
            events.get(choice).accept(number);
        } else {
            attempt(attempts.get(choice - events.size()), number);
        }
    }

    /** After a last sweep nothing is due. */
    void end() {
        sweepCalendar();
        sweep(Duration.ZERO);
        assertThat(ledgers).containsKeys(ids.toArray(TaskId[]::new));
    }

    private void pass(Duration duration) {
        clock.add(duration);
        follow(Map.of(), NOTHING);
    }

    /** Every third command arrives twice; the repeat changes nothing. */
    private void attempt(Attempt attempt, int number) {
        VersionedTask stored = stored(ids.get(number % ids.size()));
        TaskState before = stored.task().state();
        CommandContext now = attempt.byLead()
                ? Given.context(before.assignment().leadAgencyId(), OfficialRole.OFFICER, clock.instant())
                : Given.assigner(clock.instant());
        // which step is for whom is no matter here
        TaskOperation open = attempt.byLead() ? TaskOperation.ACKNOWLEDGE : TaskOperation.CANCEL;
        Step step = (task, policy) -> attempt.act().take(task, policy, now, number);
        try {
            commands.take(open, before.id(), stored.version(), now, step);
        } catch (TaskRejected refused) {
            assertThat(snapshot(before.id())).isEqualTo(before);
            follow(Map.of(), NOTHING);
            return;
        }
        if (number % 3 == 0) {
            commands.take(open, before.id(), stored.version(), now, step);
        }
        assertThat(stored(before.id()).version()).isEqualTo(stored.version() + 1);
        follow(Map.of(before.id(), attempt.kinds()), NOTHING);
        checkMiss(attempt, before);
    }

    private void checkMiss(Attempt attempt, TaskState before) {
        if (attempt.tellsAMiss() && isMissUntold(before)) {
            assertThat(ledgers.get(before.id()).latest()).matches("(DEADLINE_MISSED|DUE_DATE_CHANGED) .*");
        }
        TaskState after = snapshot(before.id());
        boolean isReturned = ledgers.get(before.id()).latest().endsWith("RETURNED ");
        boolean isResumed =
                before.lifecycle().suspension() != null && after.lifecycle().suspension() == null;
        if (isReturned || isResumed) {
            assertThat(isMissUntold(after))
                    .as("what was in time is so when the clock runs again")
                    .isFalse();
        }
    }

    private boolean isMissUntold(TaskState task) {
        return task.status().isClockRunning()
                && task.deadline().isPastAt(clock.instant())
                && !task.deadline().reminders().missed();
    }

    private void stale(int number) {
        TaskId id = ids.get(number % ids.size());
        long version = stored(id).version();
        CommandContext now = Given.assigner(clock.instant());
        try {
            commands.take(TaskOperation.CANCEL, id, version - 1, now, (task, _) -> task.update(Given.progress(1), now));
            throw new AssertionError("a step on an older version was taken");
        } catch (StaleResource stale) {
            assertThat(stale.currentVersion()).isEqualTo(version);
        }
        follow(Map.of(), NOTHING);
    }

    /** A step that was taken in memory and not stored when the instance died; another starts. */
    private void restart(int number) {
        Task task = stored(ids.get(number % ids.size())).task();
        if (!task.state().status().isFinal()) {
            task.withdraw(REASON, Given.policies(calendars).current(), Given.assigner(clock.instant()));
        }
        commands = management();
        follow(Map.of(), NOTHING);
    }

    private TaskCommands management() {
        return new TaskCommands(tasks, Given.policies(calendars), Given.access());
    }

    /** Two days are off for all, for one of the leads, or as they were shipped again. */
    private void changeCalendar(int number) {
        long version = calendars.current().version() + 1;
        if (version <= MOST_VERSIONS) {
            LocalDate from = today().plusDays(number % 8);
            String agency = List.of("H56", Given.LEAD, TaskAttempts.OTHER_LEAD).get(number % 3);
            var storm = new AgencyClosure(from, from.plusDays(1), "Bão", agency, null);
            var next = number % 5 == 0 ? TestCalendars.shippedWith(version) : TestCalendars.shippedWith(version, storm);
            calendars.add(
                    new CalendarVersion(next, CalendarRevision.of(version, "Bão", Given.assigner(clock.instant()))),
                    Given.assigner(clock.instant()));
        }
        follow(Map.of(), NOTHING);
    }

    /** By an instance that was just started: nothing is kept in memory from one sweep to the next. */
    private void sweep(Duration ahead) {
        var its = MutableClock.of(clock.instant().plus(ahead), VietnamTime.ZONE);
        ledgers.forEach((id, ledger) -> ledger.look(snapshot(id), its.instant()));
        new DeadlineSweep(tasks, its, runner(its, new SweepMeters(meters)), GivenShares.alone()).run();
        follow(Map.of(), "(ASSIGNED )?" + TaskAttempts.LOOK + "(COORDINATION_(DUE_SOON|MISSED) )*(SILENCE_NOTICED )?");
        ledgers.forEach((id, ledger) -> assertThat(ledger.nextDueAt(snapshot(id)))
                .satisfies(next -> assertThat(isAfter(next, its.instant())).isTrue()));
    }

    private VersionedTask stored(TaskId id) {
        return commands.get(id, Given.assigner(clock.instant()).actor());
    }

    private TaskState snapshot(TaskId id) {
        return tasks.find(id).orElseThrow().task().state();
    }

    private static boolean isAfter(Optional<Instant> next, Instant now) {
        return next.filter(it -> !it.isAfter(now)).isEmpty();
    }

    private void sweepCalendar() {
        var its = new SweepMeters(meters);
        new RecalculationSweep(tasks, calendars, its, runner(clock, its)).run();
        follow(Map.of(), TaskAttempts.LOOK);
        assertThat(tasks.findIdsCalculatedBefore(calendars.current().version(), List.of(), 1))
                .isEmpty();
    }

    private SweepRunner runner(MutableClock its, SweepMeters sweepMeters) {
        return new SweepRunner(
                new TaskBatch(tasks, Given.policies(calendars)),
                its,
                sweepMeters,
                new SweepProperties(Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    /** What each ledger expects of its task; the others of something else. */
    private void follow(Map<TaskId, String> kinds, String others) {
        assertThat(meters.find(SweepMeters.FAILURES).counters()).allMatch(counter -> counter.count() == 0);
        tasks.events().stream()
                .collect(groupingBy(event -> event.step().task().id()))
                .forEach((id, events) -> {
                    TaskLedger ledger = ledgers.computeIfAbsent(id, _ -> new TaskLedger(calendars));
                    ledger.follow(events, kinds.getOrDefault(id, others));
                    ledger.check(tasks.find(id).orElseThrow());
                });
    }
}
