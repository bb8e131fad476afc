package vn.dondoc.task.amendments;

class InMemoryAmendmentsTests extends AmendmentsContract {
    private final Amendments amendments = new InMemoryAmendments();

    @Override
    protected Amendments amendments() {
        return amendments;
    }
}
