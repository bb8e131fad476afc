package vn.dondoc.task.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.outbox.OutboxFull;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.tasks.TaskEvent;
import vn.dondoc.task.tasks.TaskState;
import vn.dondoc.task.tasks.VersionedTask;
import vn.dondoc.task.transfers.Transfer.Stage;
import vn.dondoc.task.transfers.TransferResult.Outcome;

/** What becomes of tasks that are not as all others. */
class TransferOfEachTaskTests {
    private static final String TO = "H56.03";
    private static final Reason REASON = new Reason("Sáp nhập hai sở");

    private final MutableClock clock = Given.clock();
    private final FaultyTasks tasks = new FaultyTasks();
    private final InMemoryTransfers transfers = new InMemoryTransfers() {
        @Override
        public List<TransferResult> results(String id, @Nullable Outcome outcome, @Nullable TaskId after, int limit) {
            if (tasks.away) {
                throw new IllegalStateException("away");
            }
            return super.results(id, outcome, after, limit);
        }
    };
    private final TransferService service = new TransferService(
            transfers,
            tasks,
            new TaskBatch(tasks, Given.policies()),
            new TransferRights(tasks, Given.access()),
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
    void aTransferFromAboveTheLeadMovesTasksOfOtherAssignersToo() {
        give(Given.assigned(), ofAnotherAssigner());

        Transfer done = order(ordered);

        assertThat(results(done)).extracting(TransferResult::outcome).containsOnly(Outcome.TRANSFERRED);
        assertThat(List.of(lead("d1-1-H56.02"), lead("d9-1-H56.02"))).containsOnly(TO);
    }

    private static Task monthly() {
        return Given.assigned(new Deadline.Recurring(Given.DUE, Period.ofMonths(1), null));
    }

    private static Task monthlyCompleted() {
        Task task = monthly();
        task.acknowledge(Given.POLICY, Given.lead(Given.IN_TIME));
        task.update(Given.progress(90), Given.lead(Given.IN_TIME));
        task.reportResult(Given.result(), Given.POLICY, Given.lead(Given.IN_TIME));
        task.confirm(Given.assigner(Given.IN_TIME));
        return task;
    }

    @Test
    void aTransferredSeriesGoesOnAndCompletedTasksStayCompleted() {
        give(monthlyCompleted());
        TaskId first = new TaskId("d1-1-H56.02");
        TaskId second = new TaskId("d1-1-H56.02@2026-02-09");

        Transfer done = order(ordered);

        assertThat(results(done))
                .extracting(TransferResult::taskId, TransferResult::outcome)
                .containsExactly(tuple(first, Outcome.TRANSFERRED));
        assertThat(lead(second.value())).isEqualTo(TO);
        assertThat(tasks.find(second).orElseThrow().task().state().deadline().dueOn())
                .isEqualTo("2026-02-09");
        TaskState completed = tasks.find(first).orElseThrow().task().state();
        assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(completed.assignment().leadAgencyId()).isEqualTo(Given.LEAD);
        assertThat(completed.nextDueAt()).isEmpty();
    }

    @Test
    void aTransferReachesAnOccurrenceCreatedMeanwhile() {
        give(monthly());
        tasks.before = () -> {
            CommandContext later = Given.assigner(Given.MISSED_FROM);
            VersionedTask seen = tasks.find(new TaskId("d1-1-H56.02")).orElseThrow();
            tasks.addAll(
                    seen.task().createNextOccurrence(Given.POLICY, later).stream()
                            .toList(),
                    later);
            tasks.save(seen, later);
        };

        Transfer done = order(ordered);

        assertThat(results(done)).extracting(TransferResult::outcome).containsOnly(Outcome.TRANSFERRED);
        assertThat(lead("d1-1-H56.02@2026-02-09")).isEqualTo(TO);
    }

    @Test
    void anUnreadableTaskStaysAndTheOthersAreTransferred() {
        giveMany(5);
        tasks.unreadable = Set.of(new TaskId("d0003-1-H56.02"));

        Transfer done = order(ordered);

        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(results(done))
                .filteredOn(result -> result.outcome() != Outcome.TRANSFERRED)
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.taskId().value()).isEqualTo("d0003-1-H56.02");
                    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
                    assertThat(result.why()).isEqualTo(Finding.of("transfer.not-handled"));
                });
        assertThat(transferredEvents()).isEqualTo(4);
    }

    @Test
    void noTaskIsLeftBecauseTheStoreIsAway() {
        giveMany(2);
        tasks.before = () -> {
            tasks.away = true;
            throw new IllegalStateException("away");
        };
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> order(ordered));

        tasks.away = false;

        assertThat(results(order(ordered)))
                .extracting(TransferResult::outcome)
                .containsExactly(Outcome.TRANSFERRED, Outcome.TRANSFERRED);
    }

    @Test
    void aTaskThatFailsTransientlyIsTriedAgain() {
        giveMany(5);
        tasks.full = Set.of(new TaskId("d0003-1-H56.02"));
        assertThatExceptionOfType(OutboxFull.class).isThrownBy(() -> order(ordered));
        assertThat(transferredEvents()).isEqualTo(4);

        tasks.full = Set.of();
        Transfer done = order(ordered);

        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(results(done)).hasSize(5).extracting(TransferResult::outcome).containsOnly(Outcome.TRANSFERRED);
    }

    @Test
    void noTaskIsLeftBecauseTheStoreWasAway() {
        giveMany(2);
        tasks.before = () -> {
            tasks.before = () -> {
                throw new DataAccessResourceFailureException("away");
            };
            throw new DataAccessResourceFailureException("away");
        };
        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> order(ordered));

        assertThat(results(order(ordered)))
                .extracting(TransferResult::outcome)
                .containsExactly(Outcome.TRANSFERRED, Outcome.TRANSFERRED);
    }
}
