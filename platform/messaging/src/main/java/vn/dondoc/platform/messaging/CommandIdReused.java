package vn.dondoc.platform.messaging;

/** An idempotency key came again with another request; nothing was changed. */
public final class CommandIdReused extends RuntimeException {
    public CommandIdReused(String id) {
        super("This Idempotency-Key was used for another request on " + id + "; send a new key");
    }
}
