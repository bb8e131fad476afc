package vn.dondoc.platform.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. The limit only ends a test that would fail anyway, also on a busy machine. */
public final class Waiting {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long POLL_NANOS = Duration.ofMillis(5).toNanos();

    private Waiting() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, condition::getAsBoolean, Boolean.TRUE::equals);
    }

    /** Waits until the value is as wanted, and returns it. */
    public static <T> T until(String what, Supplier<T> value, Predicate<? super T> wanted) {
        return until(what, LIMIT, value, wanted);
    }

    public static <T> T until(String what, Duration limit, Supplier<T> value, Predicate<? super T> wanted) {
        long end = System.nanoTime() + limit.toNanos();
        T last = value.get();
        while (!wanted.test(last)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Waited " + limit.toSeconds() + " s for: " + what + "; last seen: " + last);
            }
            LockSupport.parkNanos(POLL_NANOS);
            if (Thread.interrupted()) {
                throw new AssertionError("Interrupted while waiting for: " + what);
            }
            last = value.get();
        }
        return last;
    }
}
