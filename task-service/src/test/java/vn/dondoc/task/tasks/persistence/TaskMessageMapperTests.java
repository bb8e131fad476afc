package vn.dondoc.task.tasks.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.task.tasks.Given.IN_TIME;
import static vn.dondoc.task.tasks.Given.POLICY;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.task.ClockStop;
import vn.dondoc.contracts.task.ClockStopCause;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.Task;

class TaskMessageMapperTests {
    @Test
    void aMissNamesTheCoordinatorsOfThatTime() {
        var justice = Coordinator.asked("H56.09", "Sở Tư pháp", "Thẩm định");
        Task task = Given.inProgress();
        task.askCoordinator(justice, POLICY, Given.lead(IN_TIME));
        task.askCoordinator(Coordinator.asked("H56.10", "Sở Tài chính", null), POLICY, Given.lead(IN_TIME));
        task.releaseCoordinator(2, new Reason("Không cần nữa"), Given.lead(IN_TIME));
        task.takeEvents();

        task.sendDueReminders(POLICY, Given.assigner(Given.MISSED_FROM));

        assertThat(task.takeEvents().stream().map(TaskMessageMapper::of))
                .filteredOn(TaskMessage.DeadlineMissed.class::isInstance)
                .singleElement()
                .satisfies(missed -> assertThat(missed.task().coordinators()).containsExactly(justice));
    }

    @Test
    void aDateMovedForAResultThatWaitedSaysSinceWhenAndByHowMuch() {
        Task task = Given.reported();
        task.takeEvents();

        task.returnResult(new Reason("Thiếu số liệu"), POLICY, Given.assigner(IN_TIME.plus(Duration.ofDays(7))));

        assertThat(task.takeEvents().stream().map(TaskMessageMapper::of))
                .filteredOn(TaskMessage.DueDateChanged.class::isInstance)
                .singleElement()
                .extracting(message -> ((TaskMessage.DueDateChanged) message).clockStop())
                .isEqualTo(new ClockStop(ClockStopCause.CONFIRMATION, VietnamTime.dayOf(IN_TIME), 6));
    }
}
