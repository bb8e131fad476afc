package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.RunningService;
import vn.dondoc.task.WireEvents;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.search.TaskFilter;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.ListedTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.Tasks;

/** The work of a closed agency on a real store, by two instances that are told when to look for it. */
class SuccessionSweepIT {
    private static final LocalDate LAST_DAY = VietnamTime.dayOf(Given.IN_TIME);
    private static final MutableClock CLOCK = Given.clock();
    private static RunningService one;
    private static RunningService other;

    private final String directive = "d" + UUID.randomUUID();
    private final String closed = directive + "-closed";
    private final String heir = directive + "-heir";
    private final Tasks tasks = one.bean(Tasks.class);

    @BeforeAll
    static void start() {
        String database = TestStores.freshDatabase();
        one = RunningService.startQuiet(database, CLOCK);
        other = RunningService.startQuiet(database, CLOCK);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    private void give(Stream<Task> given) {
        tasks.addAll(given.toList(), Given.assigner(Given.IN_TIME));
    }

    private static void bothLookAtOnce() throws InterruptedException {
        List<Thread> both = Stream.of(one, other)
                .map(instance -> Thread.ofVirtual()
                        .start(() -> instance.bean(SuccessionSweep.class).run()))
                .toList();
        for (Thread each : both) {
            each.join();
        }
        // who lost the race for a page leaves the rest to the next look
        one.bean(SuccessionSweep.class).run();
    }

    @Test
    void eachTaskAndPartOfAClosedAgencyMovesOnceThoughTwoLookForThemAtOnce() throws InterruptedException {
        one.recordAgencies(GivenAgencies.closed(closed, LAST_DAY, heir), GivenAgencies.open(heir));
        var part = new Coordinator(closed, "Cơ quan", "Góp ý", null);
        give(IntStream.range(0, 300).mapToObj(i -> Given.assigned(Given.assignment(directive, "A" + i, closed))));
        give(IntStream.range(0, 50)
                .mapToObj(i -> Given.assigned(Given.assignment(directive, "B" + i, Given.LEAD, List.of(part)))));
        CLOCK.setInstant(VietnamTime.endOf(LAST_DAY));

        bothLookAtOnce();

        Waiting.until(
                "the moves",
                () -> WireEvents.heardOf(directive),
                heard -> heard.stream().filter(it -> it.sequence() > 1).count() >= 350);
        assertThat(WireEvents.heardOf(directive, "transferred"))
                .hasSize(300)
                .extracting(WireEvents.Heard::taskId)
                .doesNotHaveDuplicates();
        assertThat(WireEvents.heardOf(directive, "coordination-updated"))
                .hasSize(50)
                .allSatisfy(heard ->
                        assertThat(heard.data().path("fromAgencyId").asString()).isEqualTo(closed))
                .extracting(WireEvents.Heard::taskId)
                .doesNotHaveDuplicates();
        assertThat(tasks.list(ListedTasks.first(TaskFilter.ofDirective(directive), 1_000)))
                .allSatisfy(stored -> assertThat(stored.version()).isEqualTo(2));
    }

    @Test
    void theAssignerIsUrgedOnceOfWorkThatNobodySucceedsTo() {
        one.recordAgencies(GivenAgencies.closed(closed, LAST_DAY, null));
        give(Stream.of(Given.assigned(Given.assignment(directive, "1", closed))));
        CLOCK.setInstant(VietnamTime.endOf(LAST_DAY));

        one.bean(SuccessorSearch.class).run();
        other.bean(SuccessorSearch.class).run();

        Waiting.until("the urging", () -> WireEvents.heardOf(directive, "transfer-urged"), heard -> !heard.isEmpty());
        assertThat(WireEvents.heardOf(directive)).hasSize(2);
        assertThat(one.as("H56", OfficialRole.CLERK)
                        .read("/api/v1/tasks?successorMissing=true&directive=" + directive)
                        .path("items"))
                .hasSize(1);
    }
}
