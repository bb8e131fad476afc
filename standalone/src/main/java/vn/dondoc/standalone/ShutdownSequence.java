package vn.dondoc.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be stopped in reverse. What is started after the end has begun is stopped at once. */
final class ShutdownSequence {
    private static final long PAUSE_MILLIS = 250;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** Keeps it until the end. */
    <T extends AutoCloseable> T closeLater(T part) {
        synchronized (started) {
            if (!hasEnded()) {
                started.push(part);
                return part;
            }
        }
        close(part);
        throw new ShutdownStarted();
    }

    /** Stops everything; returns when that is done, also when somebody else has begun it. */
    void end() {
        end.countDown();
        synchronized (started) {
            while (!started.isEmpty()) {
                close(started.pop());
            }
        }
    }

    @SuppressWarnings("IllegalCatch") // one that does not stop must not keep the others running
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            logger().warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }

    boolean hasEnded() {
        return end.getCount() == 0;
    }

    void awaitEnd() throws InterruptedException {
        end.await();
    }

    /** Waits a moment, for callers that look repeatedly how far something is; throws {@link Ended} when everything is to stop. */
    void pause() {
        try {
            if (end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new ShutdownStarted();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShutdownStarted();
        }
    }

    /** Made late, since the log lies in the data folder, which is not known before. */
    private static Logger logger() {
        return LoggerFactory.getLogger(ShutdownSequence.class);
    }

    /** Everything is being stopped, so whoever waits gives up. */
    static final class ShutdownStarted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
