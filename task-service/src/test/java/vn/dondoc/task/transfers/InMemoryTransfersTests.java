package vn.dondoc.task.transfers;

class InMemoryTransfersTests extends TransfersContract {
    private final Transfers transfers = new InMemoryTransfers();

    @Override
    protected Transfers transfers() {
        return transfers;
    }
}
