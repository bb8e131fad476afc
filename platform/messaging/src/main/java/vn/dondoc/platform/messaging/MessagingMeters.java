package vn.dondoc.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import vn.dondoc.platform.observability.Meters;

/** What an operator watches: what waits, how late consumers are, and what was not handled. */
final class MessagingMeters {
    private final MeterRegistry registry;
    private final Counter sent;
    private final Counter sendFailed;
    private final AtomicLong pending;
    private final AtomicLong oldestMillis;

    MessagingMeters(MeterRegistry registry) {
        this.registry = registry;
        sent = registry.counter(Meters.RELAY_SENDS);
        sendFailed = registry.counter(Meters.RELAY_FAILURES);
        pending = registry.gauge(Meters.OUTBOX_PENDING, new AtomicLong());
        oldestMillis = new AtomicLong();
        Gauge.builder(Meters.OUTBOX_OLDEST_AGE, oldestMillis, millis -> millis.get() / 1000.0)
                .baseUnit("seconds")
                .register(registry);
    }

    void sent() {
        sent.increment();
    }

    void sendFailed() {
        sendFailed.increment();
    }

    /** Documents whose events wait longer than the poller's grace, and how long the oldest one has. */
    void outbox(int documents, Duration oldest) {
        pending.set(documents);
        oldestMillis.set(oldest.toMillis());
    }

    /** Event time to handled. */
    Timer lag(String topic) {
        return registry.timer(Meters.CONSUMER_LAG, Meters.TOPIC, topic);
    }

    Counter duplicates(String topic) {
        return registry.counter(Meters.DUPLICATES, Meters.TOPIC, topic);
    }

    Counter unknownTypes(String topic) {
        return registry.counter(Meters.UNKNOWN_TYPES, Meters.TOPIC, topic);
    }

    Counter gaps(String topic) {
        return registry.counter(Meters.GAPS, Meters.TOPIC, topic);
    }

    Counter deadLetters(String topic) {
        return registry.counter(Meters.DEAD_LETTERS, Meters.TOPIC, topic);
    }

    Counter deadLettersFailed(String topic) {
        return registry.counter(Meters.DEAD_LETTERS_FAILED, Meters.TOPIC, topic);
    }

    Counter waits(String topic) {
        return registry.counter(Meters.CONSUMER_WAITS, Meters.TOPIC, topic);
    }
}
