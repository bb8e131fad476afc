package vn.dondoc.platform.messaging.outbox;

/** Too many events of this document wait for Kafka; commands are refused until they have left. */
public final class OutboxFull extends RuntimeException {
    public OutboxFull(String id) {
        super("Too many events of " + id + " wait to be published; try again later");
    }
}
