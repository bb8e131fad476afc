package vn.dondoc.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What something took.
 *
 * @param time from its beginning to its end
 * @param processor time of this JVM's threads, which a busy machine lengthens less
 */
record Measurement(Duration time, Duration processor) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Begins to measure. */
    static StartedMeasurement begin() {
        return new StartedMeasurement(System.nanoTime(), SYSTEM.getProcessCpuTime());
    }

    record StartedMeasurement(long nanos, long processorNanos) {
        Measurement end() {
            return endedAt(System.nanoTime());
        }

        /** Ended at that instant of {@link System#nanoTime}, though what it led to went on until now. */
        Measurement endedAt(long end) {
            return new Measurement(
                    Duration.ofNanos(end - nanos), Duration.ofNanos(SYSTEM.getProcessCpuTime() - processorNanos));
        }
    }

    double perSecond(int things) {
        return things * 1e9 / time.toNanos();
    }

    double processorMicros(int things) {
        return processor.toNanos() / 1e3 / things;
    }

    /** What is in use after a collection. */
    static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
