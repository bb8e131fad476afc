package vn.dondoc.notification.ledger;

/** There is no notice of that id. */
public class DeliveriesNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveriesNotFound(String noticeId) {
        super("No notice " + noticeId);
    }
}
