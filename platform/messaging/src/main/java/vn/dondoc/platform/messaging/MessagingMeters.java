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
import vn.dondoc.platform.observability.MeterNames;

/** What an operator watches: what waits, how late consumers are, and what was not handled. */
public final class MessagingMeters {
    private final MeterRegistry registry;
    private final Counter countSent;
    private final Counter countSendFailure;
    private final AtomicLong pending = new AtomicLong();
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();

    public MessagingMeters(MeterRegistry registry) {
        this.registry = registry;
        countSent = registry.counter(MeterNames.RELAY_SENDS);
        countSendFailure = registry.counter(MeterNames.RELAY_FAILURES);
        Gauge.builder(MeterNames.OUTBOX_PENDING, pending, AtomicLong::get)
                .description(
                        "Documents whose events wait for the broker for longer than 2 s, when they were last counted."
                                + " Counting stops at 2000 for each collection; the oldest age says whether it goes on.")
                .register(registry);
        Gauge.builder(MeterNames.OUTBOX_OLDEST_AGE, oldest, since -> ageOf(since.get()))
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
        return registry.timer(MeterNames.CONSUMER_LAG, MeterNames.TOPIC, topic);
    }

    public Counter duplicates(String topic) {
        return registry.counter(MeterNames.DUPLICATES, MeterNames.TOPIC, topic);
    }

    public Counter unknownTypes(String topic) {
        return registry.counter(MeterNames.UNKNOWN_TYPES, MeterNames.TOPIC, topic);
    }

    public Counter gaps(String topic) {
        return registry.counter(MeterNames.GAPS, MeterNames.TOPIC, topic);
    }

    public Counter deadLetters(String topic) {
        return registry.counter(MeterNames.DEAD_LETTERS, MeterNames.TOPIC, topic);
    }

    public Counter deadLettersFailed(String topic) {
        return registry.counter(MeterNames.DEAD_LETTERS_FAILED, MeterNames.TOPIC, topic);
    }

    public Counter waits(String topic) {
        return registry.counter(MeterNames.CONSUMER_WAITS, MeterNames.TOPIC, topic);
    }
}
