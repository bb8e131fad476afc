package vn.dondoc.platform.messaging.consumer;

import org.springframework.kafka.listener.BatchListenerFailedException;
import vn.dondoc.platform.messaging.event.InvalidEvent;

/**
 * A batch stopped at a record: those before it are handled, it and those after it come again. There is a kind for each way
 * to go on, because the container starts its attempts anew when the kind changes: a record must not lose its attempts to an
 * absent store, nor wait for ever because the store was away when it was tried first.
 */
public abstract sealed class BatchFailure extends BatchListenerFailedException {
    private BatchFailure(String message, Throwable cause, int index) {
        super(message, cause, index);
    }

    /** @param message without payload or personal data */
    static BatchFailure at(int index, String message, Throwable cause) {
        if (TransientFailures.isIn(cause)) {
            return new StoreUnavailable(message, cause, index);
        }
        return cause instanceof InvalidEvent
                ? new InvalidRecord(message, cause, index)
                : new HandlerFailed(message, cause, index);
    }

    /** The store or the broker is away: tried again without end. */
    public static final class StoreUnavailable extends BatchFailure {
        private StoreUnavailable(String message, Throwable cause, int index) {
            super(message, cause, index);
        }
    }

    /** Will never be handled. */
    static final class InvalidRecord extends BatchFailure {
        private InvalidRecord(String message, Throwable cause, int index) {
            super(message, cause, index);
        }
    }

    /** Tried again some times. */
    static final class HandlerFailed extends BatchFailure {
        private HandlerFailed(String message, Throwable cause, int index) {
            super(message, cause, index);
        }
    }
}
