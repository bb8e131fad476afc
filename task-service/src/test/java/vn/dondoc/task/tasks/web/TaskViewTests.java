package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.core.Reason;
import vn.dondoc.task.tasks.Given;
import vn.dondoc.task.tasks.InMemoryTasks;
import vn.dondoc.task.tasks.Task;

class TaskViewTests {
    private final InMemoryTasks tasks = new InMemoryTasks();

    private TaskView viewOf(Task task) {
        tasks.addAll(List.of(task), Given.assigner(Given.IN_TIME));
        return TaskView.of(tasks.find(task.id()).orElseThrow(), Given.IN_TIME);
    }

    @Test
    void theProductOfTheItemIsShown() {
        assertThat(viewOf(Given.assigned()).product()).isEqualTo("Báo cáo");
    }

    @Test
    void aDifficultyThatNobodyResolvedEndsWithTheTask() {
        Task task = Given.reported();
        assertThat(stateOfDifficulty(task)).isEqualTo(DifficultyView.State.OPEN);

        task.confirm(Given.assigner(Given.IN_TIME));
        assertThat(stateOfDifficulty(task)).isEqualTo(DifficultyView.State.ENDED);
        assertThat(task.state().hasOpenDifficulty()).isFalse();

        task.reopen(new Reason("Thiếu số liệu"), Given.assigner(Given.IN_TIME));
        assertThat(stateOfDifficulty(task)).isEqualTo(DifficultyView.State.OPEN);
        assertThat(task.state().hasOpenDifficulty()).isTrue();
    }

    @Test
    void aResolvedDifficultyStaysResolvedWhenTheTaskIsOver() {
        Task task = Given.inProgress();
        task.resolveDifficulty(1, new Reason("Đã bổ sung người"), Given.lead(Given.IN_TIME));
        task.withdraw(new Reason("Thôi"), Given.POLICY, Given.assigner(Given.IN_TIME));

        assertThat(stateOfDifficulty(task)).isEqualTo(DifficultyView.State.RESOLVED);
    }

    private static DifficultyView.State stateOfDifficulty(Task task) {
        return DifficultyView.all(task.state()).getFirst().state();
    }
}
