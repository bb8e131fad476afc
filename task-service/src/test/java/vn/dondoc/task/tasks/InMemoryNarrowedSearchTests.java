package vn.dondoc.task.tasks;

class InMemoryNarrowedSearchTests extends NarrowedSearchContract {
    private final InMemoryTasks tasks = new InMemoryTasks();

    @Override
    protected Tasks tasks() {
        return tasks;
    }
}
