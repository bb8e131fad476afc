package vn.dondoc.task.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.transfers.Transfer.Stage;
import vn.dondoc.task.transfers.TransferResult.Outcome;

/** What every implementation of {@link Transfers} keeps; each test works with transfers of its own. */
public abstract class TransfersContract {
    private final Transfer transfer = ordered(Given.assigner(Given.IN_TIME));

    protected abstract Transfers transfers();

    private static Transfer ordered(CommandContext context) {
        return Transfer.ordered(TransferOrder.all("H56.02", "H56.03", new Reason("Sáp nhập")), context);
    }

    private static TaskId task(int number) {
        return new TaskId("d1-%04d-H56.02".formatted(number));
    }

    @Test
    void theFirstTransferUnderAnIdIsKept() {
        CommandContext again = Given.context(
                "H56",
                OfficialRole.DEPUTY_HEAD,
                Given.MISSED_FROM,
                transfer.command().key());

        Transfer kept = transfers().begin(transfer);
        Transfer repeated = transfers().begin(ordered(again));

        assertThat(kept).isEqualTo(transfer);
        assertThat(repeated).isEqualTo(transfer);
        assertThat(transfers().find(transfer.id())).contains(transfer);
        assertThat(transfers().find("another")).isEmpty();
    }

    @Test
    void aTransferAdvancesOnlyFromItsCurrentStage() {
        transfers().begin(transfer);

        transfers().advance(transfer.id(), Stage.MOVING, Stage.DONE);
        assertThat(transfers().find(transfer.id())).map(Transfer::stage).contains(Stage.LISTING);

        transfers().advance(transfer.id(), Stage.LISTING, Stage.MOVING);
        assertThat(transfers().find(transfer.id())).map(Transfer::stage).contains(Stage.MOVING);
    }

    @Test
    void unfinishedTransfersAreFound() {
        transfers().begin(transfer);

        assertThat(transfers().unfinished(Given.IN_TIME, 100)).doesNotContain(transfer);
        assertThat(transfers().unfinished(Given.IN_TIME.plusMillis(1), 100)).contains(transfer);
        transfers().advance(transfer.id(), Stage.LISTING, Stage.MOVING);
        assertThat(transfers().unfinished(Given.IN_TIME.plusMillis(1), 100))
                .extracting(Transfer::id)
                .contains(transfer.id());
        transfers().advance(transfer.id(), Stage.MOVING, Stage.DONE);
        assertThat(transfers().unfinished(Given.IN_TIME.plusMillis(1), 100))
                .extracting(Transfer::id)
                .doesNotContain(transfer.id());
    }

    @Test
    void aRecordedResultIsNotReplaced() {
        transfers().record(transfer.id(), List.of(TransferResult.pending(task(1)), TransferResult.pending(task(2))));
        transfers().record(transfer.id(), List.of(TransferResult.transferred(task(1))));
        transfers()
                .record(
                        transfer.id(),
                        List.of(
                                TransferResult.refused(task(1), Finding.of("transfer.not-handled")),
                                TransferResult.pending(task(1))));

        assertThat(transfers().results(transfer.id(), null, null, 10))
                .containsExactly(TransferResult.transferred(task(1)), TransferResult.pending(task(2)));
        assertThat(transfers().results(transfer.id(), Outcome.PENDING, null, 10))
                .containsExactly(TransferResult.pending(task(2)));
        assertThat(transfers().counts(transfer.id()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Outcome.TRANSFERRED, 1L, Outcome.PENDING, 1L));
    }

    @Test
    void resultsArePagedByTask() {
        TransferResult refused = TransferResult.refused(
                task(3), Finding.of("step.not-now", LocalDate.of(2026, 1, 9), TaskStatus.COMPLETED));
        transfers()
                .record(
                        transfer.id(),
                        List.of(refused, TransferResult.pending(task(1)), TransferResult.pending(task(2))));
        transfers().record("another", List.of(TransferResult.pending(task(9))));

        assertThat(transfers().results(transfer.id(), null, null, 2))
                .extracting(TransferResult::taskId)
                .containsExactly(task(1), task(2));
        assertThat(transfers().results(transfer.id(), null, task(2), 2)).containsExactly(refused);
    }
}
