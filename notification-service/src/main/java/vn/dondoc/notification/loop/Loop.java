package vn.dondoc.notification.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same again and again by a thread of its own: nothing else waits for it, however slow it is. When the service stops, what is under
 * way ends first, within bounds, so that what a receiver took is noted.
 */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    /** Longer than most mails and calls take, and shorter than whoever stops a service waits; one that takes longer is interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    private Loop(String name, Duration pause, Round round) {
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> run(pause, round));
    }

    /** One time. */
    @FunctionalInterface
    public interface Round {
        /** @param goesOn false when the service stops: nothing more is to be begun */
        void run(BooleanSupplier goesOn) throws InterruptedException;
    }

    /** The first time at once. */
    public static Loop start(String name, Duration pause, Round round) {
        Loop loop = new Loop(name, pause, round);
        loop.thread.start();
        return loop;
    }

    private void run(Duration pause, Round round) {
        try {
            do {
                runOnce(round);
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // it took too long to end
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever it is: the next time has nothing to do with it
    private void runOnce(Round round) throws InterruptedException {
        try {
            round.run(this::goesOn);
        } catch (RuntimeException | Error failure) {
            LOG.error("{} failed, and is tried again", thread.getName(), failure);
        }
    }

    private boolean goesOn() {
        return stopped.getCount() > 0;
    }

    /** Has it begin nothing more; several that stop together need not wait for each other. */
    public void stop() {
        stopped.countDown();
    }

    /** Returns when it has ended. */
    @Override
    public void close() {
        stop();
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
