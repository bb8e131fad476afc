package vn.dondoc.platform.messaging;

/**
 * A handler will never be able to take this event: its record goes to the dead letters at once. The events before it count
 * as handled, those after it come again.
 */
public final class RejectedEvent extends RuntimeException {
    private final int index;

    /**
     * @param index of the event in the batch the handler was given
     * @param reason without payload or personal data
     */
    public RejectedEvent(int index, String reason) {
        super(reason);
        this.index = index;
    }

    int index() {
        return index;
    }
}
