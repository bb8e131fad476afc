package vn.dondoc.task.transfers;

/** There is no such transfer. */
public final class TransferNotFound extends RuntimeException {
    private final String id;

    TransferNotFound(String id) {
        super("There is no transfer " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
