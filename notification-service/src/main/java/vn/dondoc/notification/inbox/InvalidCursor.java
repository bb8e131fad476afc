package vn.dondoc.notification.inbox;

/** The cursor that was handed in is not one of the inbox. */
public class InvalidCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidCursor(Throwable cause) {
        super("A cursor of another list", cause);
    }
}
