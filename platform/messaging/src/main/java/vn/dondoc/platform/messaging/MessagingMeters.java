package vn.dondoc.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.observability.Meters;

/** What an operator watches: what waits, how late consumers are, and what was not handled. */
public final class MessagingMeters {
    private final MeterRegistry registry;
    private final Counter countSent;
    private final Counter countSendFailure;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();

    public MessagingMeters(MeterRegistry registry) {
        this.registry = registry;
        countSent = registry.counter(Meters.RELAY_SENDS);
        countSendFailure = registry.counter(Meters.RELAY_FAILURES);
        Gauge.builder(Meters.OUTBOX_PENDING, pending, AtomicLong::get)
                .description(
                        "Documents whose events wait for the broker for longer than 2 s, when they were last counted."
                                + " Counting stops at 2000 for each collection; the oldest age says whether it goes on.")
                .register(registry);
        Gauge.builder(Meters.OUTBOX_OLDEST_AGE, oldest, since -> ageOf(since.get()))
                .description(
                        "How long the oldest event has waited, from 2 s on; 0 when none waits. While the store cannot be"
                                + " asked it goes on rising from when it last could.")
                .baseUnit("seconds")
                .register(registry);
    }

    public void countSent() {
        countSent.increment();
    }

    public void countSendFailure() {
        countSendFailure.increment();
    }

    private static double ageOf(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    /** Documents whose events wait longer than the poller's grace, and since when the oldest one has. */
    public void recordPending(int documents, @Nullable Instant since) {
        pending.set(documents);
        oldest.set(since);
    }

    /** Nobody knows what waits since then: a store that is away must not look like an empty outbox. */
    public void recordUnreadable(Instant since) {
        oldest.compareAndSet(null, since);
    }

    /** Event time to handled. */
    public Timer lag(String topic) {
        return registry.timer(Meters.CONSUMER_LAG, Meters.TOPIC, topic);
    }

    public Counter duplicates(String topic) {
        return registry.counter(Meters.DUPLICATES, Meters.TOPIC, topic);
    }

    public Counter unknownTypes(String topic) {
        return registry.counter(Meters.UNKNOWN_TYPES, Meters.TOPIC, topic);
    }

    public Counter gaps(String topic) {
        return registry.counter(Meters.GAPS, Meters.TOPIC, topic);
    }

    public Counter deadLetters(String topic) {
        return registry.counter(Meters.DEAD_LETTERS, Meters.TOPIC, topic);
    }

    public Counter deadLettersFailed(String topic) {
        return registry.counter(Meters.DEAD_LETTERS_FAILED, Meters.TOPIC, topic);
    }

    public Counter waits(String topic) {
        return registry.counter(Meters.CONSUMER_WAITS, Meters.TOPIC, topic);
    }
}
