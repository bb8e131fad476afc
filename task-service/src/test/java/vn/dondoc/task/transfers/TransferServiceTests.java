package vn.dondoc.task.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.CommandIdReused;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Handover;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskNotAllowed;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.recovery.UnfinishedWork;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.BatchOptions;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Killed;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.VersionedTask;
import vn.dondoc.task.transfers.Transfer.Stage;
import vn.dondoc.task.transfers.TransferResult.Outcome;

class TransferServiceTests {
    private static final String TO = "H56.03";
    private static final Reason REASON = new Reason("Sáp nhập hai sở");

    private final MutableClock clock = Given.clock();
    private final InMemoryTransfers transfers = new InMemoryTransfers();
    private final FaultyTasks tasks = new FaultyTasks();
    private final TransferService service = new TransferService(
            transfers,
            tasks,
            new TaskBatch(tasks, Given.policies()),
            new TransferRights(tasks, Given.access(Map.of("H57.04", "H57", TO, "H57"))),
            GivenAgencies.directory(GivenAgencies.ofSample()),
            clock);
    private final CommandContext ordered = Given.assigner(Given.IN_TIME);

    private void give(Task... given) {
        tasks.addAll(List.of(given), ordered);
    }

    private void giveMany(int count) {
        tasks.addAll(
                IntStream.range(0, count)
                        .mapToObj(i -> Given.assigned(Given.assignment("d%04d".formatted(i), "1", Given.LEAD)))
                        .toList(),
                ordered);
    }

    private static Task ofAnotherAssigner() {
        Assignment assignment = Given.assignment("d9", "1", Given.LEAD);
        return Given.assigned(new Assignment(
                new Assignment.Directive(
                        assignment.directiveId(),
                        assignment.directive().number(),
                        assignment.directive().subject(),
                        assignment.directive().issuedOn(),
                        "H57"),
                new Assignment.Item(
                        assignment.itemNumber(),
                        assignment.item().wording(),
                        assignment.item().coordinators(),
                        assignment.item().fields(),
                        assignment.item().urgency(),
                        null),
                assignment.leadAgencyId(),
                1,
                0));
    }

    private Transfer order(CommandContext context) {
        return service.order(TransferOrder.all(Given.LEAD, TO, REASON), context);
    }

    private void finishUnfinished() {
        new UnfinishedWork(List.of(service), clock).finish();
    }

    private List<TransferResult> results(Transfer transfer) {
        return transfers.results(transfer.id(), null, null, 10_000);
    }

    private String lead(String taskId) {
        return tasks.find(new TaskId(taskId))
                .orElseThrow()
                .task()
                .state()
                .assignment()
                .leadAgencyId();
    }

    private long transferredEvents() {
        return tasks.events().stream()
                .filter(TaskEvent.Transferred.class::isInstance)
                .count();
    }

    @Test
    void anAssignerMovesTheTasksThatItGaveAndLearnsOfNoOther() {
        give(
                Given.assigned(),
                Given.assigned(Given.assignment("d2", "1", "H56.04")),
                Given.assigned(Given.assignment("d3", "1", Given.LEAD)),
                ofAnotherAssigner());

        Transfer done = order(Given.context("H57", OfficialRole.DEPUTY_HEAD, Given.IN_TIME));

        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(results(done))
                .extracting(TransferResult::taskId, TransferResult::outcome)
                .containsExactly(tuple(new TaskId("d9-1-H56.02"), Outcome.TRANSFERRED));
        assertThat(lead("d1-1-H56.02")).isEqualTo(Given.LEAD);
        assertThat(lead("d9-1-H56.02")).isEqualTo(TO);
        assertThat(transferredEvents()).isEqualTo(1);
    }

    @Test
    void aTransferLeavesFinishedTasks() {
        tasks.addAll(List.of(Given.completed()), ordered);

        assertThat(results(order(ordered))).isEmpty();
        assertThat(lead("d1-1-H56.02")).isEqualTo(Given.LEAD);
    }

    @Test
    void aRepeatedTransferGetsTheSameResultThoughTasksCameMeanwhile() {
        give(Given.assigned());
        Transfer first = order(ordered);
        give(Given.assigned(Given.assignment("d5", "1", Given.LEAD)));

        Transfer again = order(ordered);

        assertThat(again).isEqualTo(first);
        assertThat(results(again)).hasSize(1);
        assertThat(lead("d5-1-H56.02")).isEqualTo(Given.LEAD);
        assertThat(transferredEvents()).isEqualTo(1);
    }

    @Test
    void aKeyUsedForAnotherTransferIsRefused() {
        order(ordered);
        CommandContext reused = new CommandContext(
                ordered.actor(),
                ordered.time(),
                ordered.trace(),
                new CommandId(ordered.command().key(), "another request"));

        assertThatExceptionOfType(CommandIdReused.class).isThrownBy(() -> order(reused));
    }

    @Test
    void anInterruptedTransferIsFinishedByARepeat() {
        giveMany(2 * BatchOptions.PAGE_SIZE + 3);
        tasks.writesLeft = 1;
        assertThatExceptionOfType(Killed.class).isThrownBy(() -> order(ordered));
        assertThat(transferredEvents()).isEqualTo(BatchOptions.PAGE_SIZE);

        tasks.writesLeft = Integer.MAX_VALUE;
        Transfer done = order(ordered);

        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(transfers.counts(done.id()))
                .containsExactly(Map.entry(Outcome.TRANSFERRED, 2L * BatchOptions.PAGE_SIZE + 3));
        assertThat(transferredEvents()).isEqualTo(2L * BatchOptions.PAGE_SIZE + 3);
    }

    @Test
    void aTransferLeftBehindByACrashIsFinishedByTheJob() {
        giveMany(BatchOptions.PAGE_SIZE + 3);
        tasks.writesLeft = 1;
        assertThatExceptionOfType(Killed.class).isThrownBy(() -> order(ordered));
        tasks.writesLeft = Integer.MAX_VALUE;

        finishUnfinished();
        assertThat(transferredEvents()).as("left to who ordered it").isEqualTo(BatchOptions.PAGE_SIZE);
        clock.add(UnfinishedWork.LEFT_BEHIND_AFTER.plusMillis(1));
        finishUnfinished();
        finishUnfinished();

        assertThat(transferredEvents()).isEqualTo(BatchOptions.PAGE_SIZE + 3L);
        assertThat(transfers.unfinished(clock.instant(), 10)).isEmpty();
        assertThat(tasks.events().getLast().step().context().actor()).isEqualTo(ordered.actor());
    }

    @Test
    void aTaskChangedMeanwhileIsLoadedAgain() {
        give(Given.assigned());
        tasks.before = () -> {
            VersionedTask seen = tasks.find(new TaskId("d1-1-H56.02")).orElseThrow();
            seen.task().acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
            tasks.save(seen, Given.lead(Given.IN_TIME));
        };

        Transfer done = order(ordered);

        assertThat(results(done)).extracting(TransferResult::outcome).containsExactly(Outcome.TRANSFERRED);
        assertThat(lead("d1-1-H56.02")).isEqualTo(TO);
    }

    @Test
    void aTaskTransferredElsewhereMeanwhileStays() {
        give(Given.assigned());
        tasks.before = () -> {
            VersionedTask seen = tasks.find(new TaskId("d1-1-H56.02")).orElseThrow();
            seen.task().transfer(Handover.to("H56.07", REASON), Given.POLICY, ordered);
            tasks.save(seen, ordered);
        };

        Transfer done = order(ordered);

        assertThat(results(done)).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.why()).isEqualTo(Finding.of("transfer.led-by-other", new AgencyMention("H56.07")));
        });
    }

    @Test
    void onlyAgenciesAboveTheLeadOrItsAssignersOrderATransfer() {
        give(Given.assigned(), Given.assigned(Given.assignment("d2", "1", "H57.04")));

        for (String other : List.of("H57", "H56.0", "H56.02", "H56.03")) {
            assertThatExceptionOfType(TaskNotAllowed.class)
                    .isThrownBy(() -> order(Given.context(other, OfficialRole.DEPUTY_HEAD, Given.IN_TIME)))
                    .satisfies(refused ->
                            assertThat(refused.reason()).isEqualTo(Finding.of("transfer.not-above", "H56.02")));
        }

        assertThat(transfers.unfinished(Given.MISSED_FROM, 10)).isEmpty();
    }

    @Test
    void anAssignerRepeatsATransferAfterItsTasksHaveMoved() {
        give(ofAnotherAssigner());
        CommandContext deputy = Given.context("H57", OfficialRole.DEPUTY_HEAD, Given.IN_TIME, "key-1");

        Transfer first = order(deputy);

        assertThat(lead("d9-1-H56.02")).isEqualTo(TO);
        assertThat(order(deputy)).isEqualTo(first);
    }

    @Test
    void aTransferIsOrderedByLeadersAndBetweenTwoAgencies() {
        for (OfficialRole role : List.of(OfficialRole.OFFICER, OfficialRole.CLERK)) {
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> order(Given.context("H56", role, Given.IN_TIME)));
        }
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> service.order(TransferOrder.all("H56.02", "H56.02", REASON), ordered))
                .satisfies(broken -> assertThat(broken.field()).isEqualTo("toAgencyId"));
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() ->
                        service.order(TransferOrder.all("H56.02", TO, new Reason("x".repeat(2_001))), ordered))
                .satisfies(broken -> assertThat(broken.field()).isEqualTo("reason"));
        assertThat(transfers.unfinished(Given.MISSED_FROM, 10)).isEmpty();
    }
}
