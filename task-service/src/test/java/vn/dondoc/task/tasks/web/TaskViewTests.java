package vn.dondoc.task.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
