package vn.dondoc.task.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.MutableClock;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.core.TaskRejected;
import vn.dondoc.task.deadline.TaskDeadline;
import vn.dondoc.task.directory.GivenAgencies;
import vn.dondoc.task.search.LedTasks;
import vn.dondoc.task.tasks.Assignment;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;
import vn.dondoc.task.tasks.TaskBatch;
import vn.dondoc.task.transfers.TransferOrder.OverdueTasks;
import vn.dondoc.task.transfers.TransferResult.Outcome;

/** A part of an agency's tasks, as when it splits; and what becomes of those that are overdue. */
class PartialTransferTests {
    private static final String TO = "H56.03";
    private static final LocalDate LATER = LocalDate.of(2026, 2, 10);

    private final MutableClock clock = Given.clock();
    private final InMemoryTransfers transfers = new InMemoryTransfers();
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final TransferService service = new TransferService(
            transfers,
            tasks,
            new TaskBatch(tasks, Given.policies()),
            new TransferRights(tasks, Given.access()),
            GivenAgencies.directory(GivenAgencies.ofSample()),
            clock);

    private static Task of(String directive, String item, String field) {
        Assignment assignment = Given.assignment(directive, item, Given.LEAD);
        return Given.assigned(new Assignment(
                assignment.directive(),
                new Assignment.Item(
                        item,
                        assignment.item().wording(),
                        List.of(),
                        List.of(field),
                        assignment.item().urgency(),
                        null),
                Given.LEAD,
                1,
                0));
    }

    private List<TransferResult> moved(LedTasks which, OverdueTasks overdue) {
        CommandContext context = Given.assigner(clock.instant());
        var order = new TransferOrder(which, TO, new Reason("Tách sở"), overdue);
        return transfers.results(service.order(order, context).id(), null, null, 100);
    }

    private TaskDeadline deadline(String id) {
        return tasks.find(new TaskId(id)).orElseThrow().task().state().deadline();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,  -,         d1-1-H56.02 d1-2-H56.02 d2-1-H56.02",
                "d1, -,         d1-1-H56.02 d1-2-H56.02",
                "-,  Y tế,      d1-2-H56.02 d2-1-H56.02",
                "d1, Y tế,      d1-2-H56.02",
                "d1, Giáo dục,  ''"
            })
    void aTransferMovesTheTasksOfADirectiveOrField(
            @Nullable String directive, @Nullable String field, String expected) {
        tasks.addAll(
                List.of(of("d1", "1", "Nội vụ"), of("d1", "2", "Y tế"), of("d2", "1", "Y tế")),
                Given.assigner(Given.IN_TIME));

        List<TransferResult> results =
                moved(new LedTasks(Given.LEAD, directive, field, null), new OverdueTasks(null, false));

        assertThat(results).allSatisfy(it -> assertThat(it.outcome()).isEqualTo(Outcome.TRANSFERRED));
        assertThat(String.join(
                        " ", results.stream().map(it -> it.taskId().value()).toList()))
                .isEqualTo(expected);
    }

    /** Of an item with two leads, as when one of them goes into the other. */
    @Test
    void aTaskOfWhoseItemTheNewLeadHasAnotherOneIsNamedWithIt() {
        tasks.addAll(
                List.of(
                        of("d1", "1", "Nội vụ"),
                        of("d1", "2", "Nội vụ"),
                        Given.assigned(Given.assignment("d1", "1", TO))),
                Given.assigner(Given.IN_TIME));

        List<TransferResult> results = moved(LedTasks.of(Given.LEAD), new OverdueTasks(null, false));

        assertThat(service.duplicatesOf(results))
                .isEqualTo(Map.of(
                        new TaskId("d1-1-H56.02"), List.of(new TaskId("d1-1-H56.03")),
                        new TaskId("d1-2-H56.02"), List.of()));
    }

    private List<TransferResult> movedLate(OverdueTasks overdue) {
        tasks.addAll(List.of(of("d1", "1", "Nội vụ")), Given.assigner(Given.IN_TIME));
        clock.setInstant(Given.MISSED_FROM);
        return moved(LedTasks.of(Given.LEAD), overdue);
    }

    @Test
    void anOverdueTaskStaysUnlessItIsSaidWhatBecomesOfIt() {
        assertThat(movedLate(new OverdueTasks(null, false))).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.why()).isEqualTo(Finding.of("transfer.overdue"));
        });
    }

    @Test
    void anOverdueTaskMovesAsItIs() {
        assertThat(movedLate(new OverdueTasks(null, true)))
                .extracting(TransferResult::outcome)
                .containsExactly(Outcome.TRANSFERRED);
        assertThat(deadline("d1-1-H56.02").dueOn()).isEqualTo(Given.DUE);
    }

    @Test
    void anotherDateIsForOverdueTasksOnly() {
        movedLate(new OverdueTasks(LATER, false));
        assertThat(deadline("d1-1-H56.02").dueOn()).isEqualTo(LATER);
        assertThat(deadline("d1-1-H56.02").reminders().firstMissedBy()).isEqualTo(Given.LEAD);

        clock.setInstant(Given.IN_TIME);
        tasks.addAll(List.of(of("d2", "1", "Nội vụ")), Given.assigner(Given.IN_TIME));
        moved(LedTasks.of(Given.LEAD), new OverdueTasks(LATER, false));
        assertThat(deadline("d2-1-H56.02").dueOn()).isEqualTo(Given.DUE);
    }

    @Test
    void anotherDateAndTheMissedOneAreNotBothTaken() {
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> new OverdueTasks(LATER, true))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("keepOverdue"));
    }

    @Test
    void anotherDateThatIsPastIsRefusedBeforeAnythingMoves() {
        assertThatExceptionOfType(TaskRejected.RuleViolation.class)
                .isThrownBy(() -> moved(LedTasks.of(Given.LEAD), new OverdueTasks(Given.DUE.minusYears(1), false)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("overdueDueOn"));
    }
}
