package vn.dondoc.task.transfers;

/** There is no such transfer. */
public final class TransferNotFound extends RuntimeException {
    TransferNotFound(String id) {
        super("Không có đợt chuyển %1$s / There is no transfer %1$s".formatted(id));
    }
}
