package vn.dondoc.notification.notices;

/** The cursor that was handed in is not one of the inbox. */
class ForeignCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignCursor(Throwable cause) {
        super("Tham số after không phải của danh sách này. / The parameter after does not belong to this list.", cause);
    }
}
