package vn.dondoc.task.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.CoordinatorPart;
import vn.dondoc.contracts.task.PartState;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.directory.AgencyDirectory;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.directory.InMemoryAgencies;
import vn.dondoc.task.tasks.BatchOptions;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.HistoryEntryType;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Killed;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;

class SuccessionSweepTests {
    private static final LocalDate LAST_DAY = VietnamTime.dayOf(Given.IN_TIME);
    private static final String HEIR = "H56.30";

    private final MutableClock clock = Given.clock();
    private final InMemoryAgencies agencies = new InMemoryAgencies();
    private final Mortal tasks = new Mortal();
    private final SuccessionSweep sweep = sweepOf(new AgencyDirectory(agencies, _ -> true));

    private SuccessionSweep sweepOf(AgencyDirectory directory) {
        var runner = new SweepRunner(
                new TaskBatch(tasks, Given.policies()),
                clock,
                new SweepMeters(new SimpleMeterRegistry()),
                new SweepProperties(Duration.ofSeconds(1), Duration.ofMinutes(1)));
        return new SuccessionSweep(tasks, directory, clock, runner);
    }

    /** Dies after so many more bulk writes. */
    private static final class Mortal extends InMemoryTasks {
        private int writesLeft = Integer.MAX_VALUE;

        @Override
        public synchronized Set<TaskId> saveAll(List<VersionedTask> changed, CommandContext context) {
            if (writesLeft-- <= 0) {
                Killed.<RuntimeException>now();
            }
            return super.saveAll(changed, context);
        }
    }

    @BeforeEach
    void theLastDayHasPassed() {
        clock.setInstant(VietnamTime.endOf(LAST_DAY));
    }

    private void close(String id, String successor) {
        agencies.recordAll(
                GivenAgencies.recorded(GivenAgencies.closed(id, LAST_DAY, successor), GivenAgencies.open(HEIR)));
    }

    private void give(Task... given) {
        tasks.addAll(List.of(given), Given.assigner(Given.IN_TIME));
    }

    private static Task coordinatedBy(String directive, String lead, String... coordinators) {
        List<Coordinator> all = Stream.of(coordinators)
                .map(id -> new Coordinator(id, "Cơ quan " + id, "Góp ý", null))
                .toList();
        return Given.assigned(Given.assignment(directive, "1", lead, all));
    }

    private TaskState state(String id) {
        return tasks.find(new TaskId(id)).orElseThrow().task().state();
    }

    private List<CoordinatorPart> parts(String id) {
        return state(id).collaboration().coordinators().all();
    }

    @Test
    void aClosedAgencysOpenTasksGoToItsSuccessor() {
        close(Given.LEAD, HEIR);
        give(Given.inProgress());
        tasks.addAll(List.of(Given.assigned(Given.assignment("d2", "1", "H56.04"))), Given.assigner(Given.IN_TIME));

        sweep.run();

        TaskState moved = state("d1-1-H56.02");
        assertThat(moved.assignment().leadAgencyId()).isEqualTo(HEIR);
        assertThat(moved.deadline().dueOn()).isEqualTo(Given.DUE);
        HistoryEntry line = tasks.history(moved.id(), 0, 100).getLast();
        assertThat(line.type()).isEqualTo(HistoryEntryType.TRANSFERRED);
        assertThat(line.content().fact().code()).isEqualTo("history.succeeded");
        assertThat(line.origin().actor().officialId()).isEqualTo("system:task-service");
        assertThat(state("d2-1-H56.04").assignment().leadAgencyId()).isEqualTo("H56.04");
    }

    @Test
    void nothingMovesOnTheLastDayOrWithoutASuccessor() {
        close(Given.LEAD, null);
        give(Given.assigned());
        sweep.run();
        assertThat(state("d1-1-H56.02").assignment().leadAgencyId()).isEqualTo(Given.LEAD);

        clock.setInstant(Given.IN_TIME);
        var other = new Agency("H56.05", "Sở", null, null, LAST_DAY, HEIR);
        agencies.recordAll(GivenAgencies.recorded(other, GivenAgencies.open(HEIR)));
        give(Given.assigned(Given.assignment("d5", "1", "H56.05")));
        sweep.run();
        assertThat(state("d5-1-H56.05").assignment().leadAgencyId()).isEqualTo("H56.05");
    }

    @Test
    void nothingMovesWhileTheDirectoryIsStillBeingRead() {
        close(Given.LEAD, HEIR);
        give(Given.assigned());

        sweepOf(new AgencyDirectory(agencies, _ -> false)).run();

        assertThat(state("d1-1-H56.02").assignment().leadAgencyId()).isEqualTo(Given.LEAD);
    }

    @Test
    void openPartsGoToTheSuccessorUnlessItHasOneOrLeads() {
        close("H56.07", HEIR);
        give(
                coordinatedBy("d1", "H56.02", "H56.07"),
                coordinatedBy("d2", "H56.02", "H56.07", HEIR),
                coordinatedBy("d3", HEIR, "H56.07"));

        sweep.run();

        assertThat(parts("d1-1-H56.02")).singleElement().satisfies(part -> {
            assertThat(part.agencyId()).isEqualTo(HEIR);
            assertThat(part.asked()).isEqualTo("Góp ý");
            assertThat(part.state()).isEqualTo(PartState.ASKED);
        });
        assertThat(tasks.history(new TaskId("d1-1-H56.02"), 0, 100)
                        .getLast()
                        .content()
                        .fact())
                .isEqualTo(
                        Finding.of("history.coordination.succeeded", "Cơ quan " + HEIR, new AgencyMention("H56.07")));
        assertThat(parts("d2-1-H56.02"))
                .extracting(CoordinatorPart::state)
                .containsExactly(PartState.RELEASED, PartState.ASKED);
        assertThat(parts("d3-1-" + HEIR)).extracting(CoordinatorPart::state).containsExactly(PartState.RELEASED);
    }

    @Test
    void aSuccessorThatCoordinatedLeadsAndItsPartEnds() {
        close(Given.LEAD, HEIR);
        give(coordinatedBy("d1", Given.LEAD, HEIR));

        sweep.run();

        assertThat(state("d1-1-H56.02").assignment().leadAgencyId()).isEqualTo(HEIR);
        assertThat(parts("d1-1-H56.02")).extracting(CoordinatorPart::state).containsExactly(PartState.RELEASED);
    }

    @Test
    void overdueTasksGoAsTheyAreAndTheMissStays() {
        close(Given.LEAD, HEIR);
        give(Given.inProgress());
        clock.setInstant(Given.MISSED_FROM);

        sweep.run();

        assertThat(state("d1-1-H56.02").isOverdueAt(Given.MISSED_FROM)).isTrue();
        assertThat(state("d1-1-H56.02").deadline().reminders().firstMissedBy()).isEqualTo(Given.LEAD);
    }

    @Test
    void aClosedSuccessorIsSucceededInTurn() {
        agencies.recordAll(GivenAgencies.recorded(
                GivenAgencies.closed(Given.LEAD, LAST_DAY, "H56.20"),
                GivenAgencies.closed("H56.20", LAST_DAY, HEIR),
                GivenAgencies.closed("H56.08", LAST_DAY, "H56.09"),
                GivenAgencies.closed("H56.09", LAST_DAY, "H56.08"),
                GivenAgencies.open(HEIR)));
        give(Given.assigned(), Given.assigned(Given.assignment("d8", "1", "H56.08")));

        sweep.run();

        assertThat(state("d1-1-H56.02").assignment().leadAgencyId()).isEqualTo(HEIR);
        assertThat(state("d8-1-H56.08").assignment().leadAgencyId()).isEqualTo("H56.08");
    }

    @Test
    void whatAnInstanceThatDiedLeftIsMovedByTheNextRunAndNothingTwice() {
        close(Given.LEAD, HEIR);
        int count = 2 * BatchOptions.PAGE_SIZE + 3;
        tasks.addAll(
                IntStream.range(0, count)
                        .mapToObj(i -> Given.assigned(Given.assignment("d%04d".formatted(i), "1", Given.LEAD)))
                        .toList(),
                Given.assigner(Given.IN_TIME));
        tasks.writesLeft = 1;
        assertThatThrownBy(sweep::run).hasRootCauseInstanceOf(Killed.class);
        tasks.writesLeft = Integer.MAX_VALUE;

        sweep.run();
        sweep.run();

        assertThat(tasks.events().stream()
                        .filter(TaskEvent.Succeeded.class::isInstance)
                        .count())
                .isEqualTo(count);
    }
}
