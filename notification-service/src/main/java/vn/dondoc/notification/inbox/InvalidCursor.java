package vn.dondoc.notification.inbox;

/** The cursor that was handed in is not one of the inbox. */
public class InvalidCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCursor(Throwable cause) {
        super("Tham số after không phải của danh sách này. / The parameter after does not belong to this list.", cause);
    }
}
