package vn.dondoc.platform.messaging.outbox;

/** A command would lead to an event larger than an event may be; nothing was changed. The caller has to say less. */
public final class EventTooLarge extends RuntimeException {
    private final int bytes;
    private final int limit;

    public EventTooLarge(int bytes, int limit) {
        super("An event of " + bytes + " bytes is more than the " + limit + " it may have");
        this.bytes = bytes;
        this.limit = limit;
    }

    public int bytes() {
        return bytes;
    }

    public int limit() {
        return limit;
    }
}
