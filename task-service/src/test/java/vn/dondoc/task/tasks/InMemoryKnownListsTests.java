package vn.dondoc.task.tasks;

class InMemoryKnownListsTests extends KnownListsContract {
    private final InMemoryTasks tasks = new InMemoryTasks();

    @Override
    protected Tasks tasks() {
        return tasks;
    }
}
