package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.LEAD;
import static vn.dondoc.task.tasks.Given.POLICY;
import static vn.dondoc.task.tasks.Given.assigner;
import static vn.dondoc.task.tasks.Given.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;

class PartViewTests {
    private static final Reason REASON = new Reason("Xác nhận nhầm");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 9);
    private static final Instant TEN_DAYS_LATER = Instant.parse("2026-01-19T02:00:00Z");

    private final Task task = Given.assigned(
            Given.assignment("d1", "1", LEAD, List.of(new Coordinator("H56.09", "Sở Tư pháp", "Thẩm định", FRIDAY))));

    private TaskView.PartView part() {
        var tasks = new InMemoryTasks();
        tasks.addAll(List.of(task), assigner(IN_TIME));
        return TaskView.of(tasks.find(task.id()).orElseThrow(), TEN_DAYS_LATER)
                .parts()
                .getFirst();
    }

    @Test
    void aPartWhoseDateHasPassedHoldsTheLeadUp() {
        assertThat(part().late()).isTrue();
        assertThat(part().holdsUp()).isTrue();
    }

    @Test
    void aPartWhoseDatePassedWhileTheClockStandsHoldsNobodyUp() {
        task.acknowledge(POLICY, lead(IN_TIME));
        task.reportResult(Given.result(), POLICY, lead(IN_TIME));
        task.confirm(assigner(IN_TIME));

        task.reopen(REASON, assigner(TEN_DAYS_LATER));

        assertThat(part().late()).isFalse();
        assertThat(part().holdsUp()).isFalse();
    }
}
