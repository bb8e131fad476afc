package vn.dondoc.task.tasks;

class InMemoryReferenceDatesTests extends ReferenceDatesContract {
    private final InMemoryReferenceDates dates = new InMemoryReferenceDates();

    @Override
    protected ReferenceDates dates() {
        return dates;
    }
}
