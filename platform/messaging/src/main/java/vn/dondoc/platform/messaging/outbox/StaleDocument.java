package vn.dondoc.platform.messaging.outbox;

/** Someone else stored the document meanwhile; nothing was changed. */
public final class StaleDocument extends RuntimeException {
    public StaleDocument(String id) {
        super(id + " was changed by someone else meanwhile; load it again");
    }
}
