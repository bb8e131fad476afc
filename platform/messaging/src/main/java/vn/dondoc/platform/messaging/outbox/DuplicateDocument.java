package vn.dondoc.platform.messaging.outbox;

/** A document with this id is stored already; it was left as it is. */
public final class DuplicateDocument extends RuntimeException {
    public DuplicateDocument(String id) {
        super(id + " is stored already");
    }
}
