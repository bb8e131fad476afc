package vn.dondoc.platform.messaging;

import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * A batch stopped at a record: those before it are handled, it and those after it come again. There is a kind for each way
 * to go on, because the container starts its attempts anew when the kind changes: a record must not lose its attempts to an
 * absent store, nor wait for ever because the store was away when it was tried first.
 */
abstract sealed class Stopped extends BatchListenerFailedException {
    private Stopped(String message, Throwable cause, int index) {
        super(message, cause, index);
    }

    /** @param message without payload or personal data */
    static Stopped at(int index, String message, RuntimeException cause) {
        if (Unavailable.isIn(cause)) {
            return new Away(message, cause, index);
        }
        return cause instanceof Undecodable ? new Unreadable(message, cause, index) : new Failed(message, cause, index);
    }

    /** The store or the broker is away: tried again without end. */
    static final class Away extends Stopped {
        private Away(String message, Throwable cause, int index) {
            super(message, cause, index);
        }
    }

    /** Will never be handled. */
    static final class Unreadable extends Stopped {
        private Unreadable(String message, Throwable cause, int index) {
            super(message, cause, index);
        }
    }

    /** Tried again some times. */
    static final class Failed extends Stopped {
        private Failed(String message, Throwable cause, int index) {
            super(message, cause, index);
        }
    }
}
