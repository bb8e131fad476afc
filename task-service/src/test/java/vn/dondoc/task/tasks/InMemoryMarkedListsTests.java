package vn.dondoc.task.tasks;

class InMemoryMarkedListsTests extends MarkedListsContract {
    private final InMemoryTasks tasks = new InMemoryTasks();

    @Override
    protected Tasks tasks() {
        return tasks;
    }
}
