package vn.dondoc.task.tasks;

class InMemoryTaskListsTests extends TaskListsContract {
    private final InMemoryTasks tasks = new InMemoryTasks();

    @Override
    protected Tasks tasks() {
        return tasks;
    }
}
