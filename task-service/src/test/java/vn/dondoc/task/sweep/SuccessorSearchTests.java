package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.directory.InMemoryAgencies;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;

class SuccessorSearchTests {
    private static final LocalDate LAST_DAY = VietnamTime.dayOf(Given.IN_TIME);
    private static final Duration AGAIN = Duration.ofDays(7);

    private final MutableClock clock = Given.clock();
    private final InMemoryAgencies agencies = new InMemoryAgencies();
    private final InMemoryTasks tasks = new InMemoryTasks();

    /** Each call is another instance, which remembers nothing. */
    private void look() {
        var runner = new SweepRunner(
                new TaskBatch(tasks, Given.policies()),
                clock,
                new SweepMeters(new SimpleMeterRegistry()),
                new SweepProperties(Duration.ofSeconds(1), Duration.ofMinutes(1)));
        var periods = new SuccessionProperties(Duration.ofMinutes(1), Duration.ofHours(1), AGAIN);
        new SuccessorSearch(tasks, new AgencyDirectory(agencies, _ -> true), clock, runner, periods).run();
    }

    @BeforeEach
    void theLastDayHasPassed() {
        clock.setInstant(VietnamTime.endOf(LAST_DAY));
    }

    private void give(Task task) {
        tasks.addAll(List.of(task), Given.assigner(Given.IN_TIME));
    }

    private void record(Agency... recorded) {
        agencies.recordAll(GivenAgencies.recorded(recorded));
    }

    private List<String> told() {
        return tasks.events().stream()
                .filter(TaskEvent.TransferUrged.class::isInstance)
                .map(it -> it.step().task().id() + " " + ((TaskEvent.TransferUrged) it).agencyId())
                .toList();
    }

    @Test
    void assignersAreUrgedOfTheWorkOfAClosedAgencyWithoutASuccessor() {
        record(GivenAgencies.closed(Given.LEAD, LAST_DAY, null), GivenAgencies.closed("H56.07", LAST_DAY, null));
        give(Given.assigned());
        var part = new Coordinator("H56.07", "Sở", "Góp ý", null);
        give(Given.assigned(Given.assignment("d2", "1", "H56.04", List.of(part))));
        give(Given.assigned(Given.assignment("d3", "1", "H56.04")));

        look();

        assertThat(told()).containsExactlyInAnyOrder("d1-1-H56.02 H56.02", "d2-1-H56.04 H56.07");
    }

    @Test
    void theAssignerIsUrgedAgainAfterAWhile() {
        record(GivenAgencies.closed(Given.LEAD, LAST_DAY, null));
        give(Given.assigned());

        look();
        look();
        clock.add(AGAIN.minusMinutes(1));
        look();
        assertThat(told()).hasSize(1);

        clock.add(Duration.ofMinutes(2));
        look();
        assertThat(told()).hasSize(2);
    }

    @Test
    void noAssignerIsUrgedOfAnOpenAgencyOrOneWithASuccessor() {
        var later = new Agency("H56.30", "Sở mới", null, LAST_DAY.plusDays(30), null, null);
        record(later, GivenAgencies.closed(Given.LEAD, LAST_DAY, "H56.30"), GivenAgencies.open("H56.04"));
        give(Given.assigned());
        give(Given.assigned(Given.assignment("d4", "1", "H56.04")));

        look();

        assertThat(told()).isEmpty();
    }

    @Test
    void agenciesThatSucceedEachOtherInACircleHaveNoSuccessor() {
        record(
                GivenAgencies.closed(Given.LEAD, LAST_DAY, "H56.09"),
                GivenAgencies.closed("H56.09", LAST_DAY, Given.LEAD));
        give(Given.assigned());

        look();

        assertThat(told()).containsExactly("d1-1-H56.02 H56.02");
    }
}
