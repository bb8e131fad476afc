package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.CountingPolicy;
import vn.dondoc.task.reminder.ReminderKind;
import vn.dondoc.task.tasks.BatchOptions;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.Tasks;
import vn.dondoc.task.tasks.VersionedTask;

class DeadlineSweepTests {
    private static final SweepProperties PROPERTIES = new SweepProperties(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private static final int WINDOW = SweepRunner.OPTIONS.windowSize();

    private final MutableClock clock = Given.clock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Faulty tasks = new Faulty();
    private final DeadlineSweep sweep = instance();

    /** Can be told which task cannot be read, and that it is away. */
    private static final class Faulty extends InMemoryTasks {
        private Set<TaskId> unreadable = Set.of();
        private Set<TaskId> tooDeep = Set.of();
        private boolean away;

        @Override
        public synchronized Optional<VersionedTask> find(TaskId id) {
            if (unreadable.contains(id)) {
                throw new IllegalStateException("damaged");
            }
            if (tooDeep.contains(id)) {
                throw new StackOverflowError("as a test wants it");
            }
            return super.find(id);
        }

        @Override
        public synchronized List<TaskId> findDueIds(Instant now, Collection<TaskId> except, int limit) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return super.findDueIds(now, except, limit);
        }
    }

    private DeadlineSweep instance() {
        return instance(tasks);
    }

    private DeadlineSweep instance(Tasks of) {
        return instance(of, GivenShares.alone());
    }

    private DeadlineSweep instance(Tasks of, SweepShares shares) {
        var batch = new TaskBatch(of, Given.policies());
        var runner = new SweepRunner(batch, clock, new SweepMeters(meters), PROPERTIES);
        return new DeadlineSweep(of, clock, runner, shares);
    }

    private void assign(int count) {
        tasks.addAll(
                IntStream.range(0, count)
                        .mapToObj(i -> Given.assigned(Given.assignment("d1", "1", lead(i))))
                        .toList(),
                Given.assigner(Given.IN_TIME));
    }

    private static String lead(int i) {
        return "H56.%05d".formatted(i);
    }

    private static TaskId task(int i) {
        return TaskId.of("d1", "1", lead(i));
    }

    private static boolean isMiss(TaskEvent event) {
        return event instanceof TaskEvent.Reminded told
                && told.reached().reminder().kind() == ReminderKind.MISSED;
    }

    private List<TaskId> missed() {
        return tasks.events().stream()
                .filter(DeadlineSweepTests::isMiss)
                .map(event -> event.step().task().id())
                .toList();
    }

    @Test
    void noMissIsReportedOnTheLastDayAndEachOnceFromMidnight() {
        assign(3);
        clock.setInstant(Given.MISSED_FROM.minusMillis(1));
        sweep.run();
        assertThat(missed()).isEmpty();

        clock.setInstant(Given.MISSED_FROM);
        sweep.run();
        sweep.run();
        clock.add(Duration.ofDays(30));
        sweep.run();

        assertThat(missed()).containsExactlyInAnyOrder(task(0), task(1), task(2));
    }

    @Test
    void oneRunWorksThroughSeveralWindows() {
        assign(WINDOW + BatchOptions.PAGE_SIZE + 1);
        clock.setInstant(Given.MISSED_FROM);

        sweep.run();

        assertThat(missed()).hasSize(WINDOW + BatchOptions.PAGE_SIZE + 1).doesNotHaveDuplicates();
    }

    @Test
    void instancesThatSweepAtTheSameTimeBeginWithDifferentTasks() {
        assign(BatchOptions.PAGE_SIZE);
        clock.setInstant(Given.MISSED_FROM);

        shareOfTwo(0).run();
        int ofOne = missed().size();
        shareOfTwo(1).run();

        assertThat(ofOne).isBetween(BatchOptions.PAGE_SIZE / 3, BatchOptions.PAGE_SIZE * 2 / 3);
        assertThat(missed()).hasSize(BatchOptions.PAGE_SIZE).doesNotHaveDuplicates();
    }

    @Test
    void theShareOfAnInstanceThatDiedIsSweptByTheNextRunOfAnother() {
        assign(BatchOptions.PAGE_SIZE);
        clock.setInstant(Given.MISSED_FROM);
        DeadlineSweep left = shareOfTwo(0);

        left.run();
        assertThat(missed()).hasSizeLessThan(BatchOptions.PAGE_SIZE);
        left.run();

        assertThat(missed()).hasSize(BatchOptions.PAGE_SIZE).doesNotHaveDuplicates();
    }

    private DeadlineSweep shareOfTwo(int number) {
        return instance(tasks, GivenShares.beside(new SweepShare(number, 2)));
    }

    @Test
    void missesDuringADowntimeAreReportedAsLate() {
        assign(1);
        clock.setInstant(Given.MISSED_FROM.plus(Duration.ofDays(3)));

        sweep.run();

        // the Saturday between is worked; left out for the miss: due soon, due today
        assertThat(tasks.events().stream()
                        .filter(TaskEvent.Reminded.class::isInstance)
                        .map(TaskEvent.Reminded.class::cast)
                        .map(TaskEvent.Reminded::reached)
                        .map(it -> "%s late: %s, skipped: %d"
                                .formatted(it.reminder().kind(), it.late(), it.skipped())))
                .containsExactly("MISSED late: true, skipped: 2", "ESCALATED late: true, skipped: 0");
    }

    @Test
    void theMissOfAResultReturnedAfterItsDateIsReportedWhereWaitingIsNotAdded() {
        tasks.addAll(List.of(Given.reported()), Given.lead(Given.IN_TIME));
        clock.setInstant(Given.MISSED_FROM);
        sweep.run();
        assertThat(missed()).isEmpty();

        VersionedTask stored = tasks.find(TaskId.of("d1", "1", Given.LEAD)).orElseThrow();
        var unforgiving = Given.POLICY.counting(new CountingPolicy(false, true));
        stored.task().returnResult(new Reason("Thiếu số liệu"), unforgiving, Given.assigner(clock.instant()));
        tasks.save(stored, Given.assigner(clock.instant()));
        sweep.run();
        sweep.run();

        assertThat(missed()).hasSize(1);
    }

    @Test
    void aTaskThatAnotherInstanceSavedFirstIsLeftToIt() {
        var racing = new InMemoryTasks() {
            private final AtomicBoolean first = new AtomicBoolean(true);

            // not synchronized: the other sweep has threads of its own
            @Override
            @SuppressWarnings("UnsynchronizedOverridesSynchronized")
            public Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
                if (first.getAndSet(false)) {
                    instance(this).run();
                }
                return super.saveAll(changed, context);
            }
        };
        racing.addAll(List.of(Given.assigned()), Given.assigner(Given.IN_TIME));
        clock.setInstant(Given.MISSED_FROM);

        instance(racing).run();
        instance(racing).run();

        assertThat(racing.events()).filteredOn(DeadlineSweepTests::isMiss).hasSize(1);
    }

    @Test
    void aFailingTaskIsPutAsideAndTheOthersGoOn() {
        assign(BatchOptions.PAGE_SIZE + 10);
        tasks.unreadable = Set.of(task(3));
        tasks.tooDeep = Set.of(task(7));
        clock.setInstant(Given.MISSED_FROM);

        sweep.run();
        sweep.run();

        assertThat(missed()).hasSize(BatchOptions.PAGE_SIZE + 8).doesNotContain(task(3), task(7));
        assertThat(meters.get(SweepMeters.FAILURES).counter().count()).isEqualTo(2);
    }

    @Test
    void moreFailingTasksThanAPageHoldsStopNoOther() {
        assign(BatchOptions.PAGE_SIZE + 1);
        tasks.unreadable = Set.copyOf(IntStream.range(0, BatchOptions.PAGE_SIZE)
                .mapToObj(i -> task(i))
                .toList());
        clock.setInstant(Given.MISSED_FROM);

        sweep.run();

        assertThat(missed()).containsExactly(task(BatchOptions.PAGE_SIZE));
    }

    @Test
    void aFailingTaskIsTriedAgainAfterItsDelay() {
        assign(2);
        tasks.unreadable = Set.of(task(0));
        clock.setInstant(Given.MISSED_FROM);
        sweep.run();
        tasks.unreadable = Set.of();
        sweep.run();
        assertThat(missed()).containsExactly(task(1));

        clock.add(Duration.ofMinutes(1));
        sweep.run();

        assertThat(missed()).containsExactly(task(1), task(0));
    }

    @Test
    void noTaskIsPutAsideWhileTheStoreIsAway() {
        assign(1);
        clock.setInstant(Given.MISSED_FROM);
        tasks.away = true;
        assertThatThrownBy(sweep::run).hasMessage("away");

        tasks.away = false;
        sweep.run();

        assertThat(missed()).containsExactly(task(0));
        assertThat(meters.get(SweepMeters.FAILURES).counter().count()).isZero();
    }
}
