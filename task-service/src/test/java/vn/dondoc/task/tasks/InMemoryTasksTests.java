package vn.dondoc.task.tasks;

class InMemoryTasksTests extends TasksContract {
    private final InMemoryTasks tasks = new InMemoryTasks();

    @Override
    protected Tasks tasks() {
        return tasks;
    }
}
