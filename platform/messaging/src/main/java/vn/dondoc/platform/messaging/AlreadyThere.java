package vn.dondoc.platform.messaging;

/** A document with this id is stored already; it was left as it is. */
public final class AlreadyThere extends RuntimeException {
    public AlreadyThere(String id) {
        super(id + " is stored already");
    }
}
