package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.dondoc.task.calendar.InMemoryCalendars;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.DeadlinePolicies;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.TaskBatch;

class SweepConfigurationTests {
    private final CountDownLatch calendarBegan = new CountDownLatch(1);
    private final CountDownLatch calendarMayEnd = new CountDownLatch(1);
    private final CountDownLatch deadlinesLookedAtMeanwhile = new CountDownLatch(3);

    /** A calendar sweep takes as long as it is made to. */
    private final InMemoryTasks tasks = new InMemoryTasks() {
        // not synchronized: the other sweep has to get by
        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public List<TaskId> findIdsCalculatedBefore(long calendarVersion, Collection<TaskId> except, int limit) {
            calendarBegan.countDown();
            await(calendarMayEnd);
            return List.of();
        }

        @Override
        public synchronized List<TaskId> findDueIds(Instant now, Collection<TaskId> except, int limit) {
            if (calendarBegan.getCount() == 0) {
                deadlinesLookedAtMeanwhile.countDown();
            }
            return super.findDueIds(now, except, limit);
        }
    };

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aLongCalendarSweepDoesNotKeepDeadlinesFromTheirTime() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("dondoc.deadlines.every", "10ms")));
            Clock clock = Given.clock();
            var calendars = new InMemoryCalendars();
            var meters = new SweepMeters(new SimpleMeterRegistry());
            var properties = new SweepProperties(Duration.ofMillis(10), Duration.ofMinutes(1));
            DeadlinePolicies policies = Given.policies(calendars);
            var runner = new SweepRunner(new TaskBatch(tasks, policies), clock, meters, properties);
            context.registerBean(
                    DeadlineSweep.class, () -> new DeadlineSweep(tasks, clock, runner, GivenShares.alone()));
            context.registerBean(
                    RecalculationSweep.class, () -> new RecalculationSweep(tasks, calendars, meters, runner));
            context.registerBean(
                    SuccessionSweep.class, () -> new SuccessionSweep(tasks, GivenAgencies.directory(), clock, runner));
            context.registerBean(SweepInstances.class, () -> _ -> SweepShare.ALL);
            var periods = new SuccessionProperties(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));
            context.registerBean(
                    SuccessorSearch.class,
                    () -> new SuccessorSearch(tasks, GivenAgencies.directory(), clock, runner, periods));
            context.register(SweepConfiguration.class, TaskSchedulingAutoConfiguration.class);
            context.refresh();

            assertThat(await(deadlinesLookedAtMeanwhile)).isTrue();
            calendarMayEnd.countDown();
        }
    }
}
