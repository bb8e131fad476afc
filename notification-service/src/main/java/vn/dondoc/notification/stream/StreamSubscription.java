package vn.dondoc.notification.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Somebody who waits for notices. Holds none of them: who is woken reads what there is, however often it was called. */
public final class StreamSubscription implements AutoCloseable {
    private final Semaphore calls = new Semaphore(0);
    private final String officialId;
    private final Consumer<StreamSubscription> whenClosed;
    private volatile boolean open = true;

    StreamSubscription(String officialId, Consumer<StreamSubscription> whenClosed) {
        this.officialId = officialId;
        this.whenClosed = whenClosed;
    }

    public String officialId() {
        return officialId;
    }

    /** False when the service stops. */
    public boolean isOpen() {
        return open;
    }

    /** Returns when there may be more, when it is closed, or after the time, and then false. */
    public boolean await(Duration longest) throws InterruptedException {
        boolean called = calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
        return called;
    }

    void call() {
        calls.release();
    }

    @Override
    public void close() {
        open = false;
        call();
        whenClosed.accept(this);
    }
}
