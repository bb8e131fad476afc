package vn.dondoc.task.tasks;

import vn.dondoc.task.references.ReferenceDates;
import vn.dondoc.task.references.ReferenceDatesContract;

class InMemoryReferenceDatesTests extends ReferenceDatesContract {
    private final InMemoryReferenceDates dates = new InMemoryReferenceDates();

    @Override
    protected ReferenceDates dates() {
        return dates;
    }
}
