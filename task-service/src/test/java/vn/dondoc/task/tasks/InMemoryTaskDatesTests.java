package vn.dondoc.task.tasks;

class InMemoryTaskDatesTests extends TaskDatesContract {
    private final InMemoryTasks tasks = new InMemoryTasks();

    @Override
    protected Tasks tasks() {
        return tasks;
    }
}
