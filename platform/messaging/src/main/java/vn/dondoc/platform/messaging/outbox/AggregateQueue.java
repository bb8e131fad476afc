package vn.dondoc.platform.messaging.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.event.OutboxEvent;
import vn.dondoc.platform.messaging.outbox.OutboxSource.PendingEvents;

/** One aggregate on its way: what is still to be sent, oldest first, and what Kafka has. */
final class AggregateQueue {
    private final OutboxSource outbox;
    private final String id;
    private final String key;
    private final Deque<OutboxEvent> waiting = new ArrayDeque<>();
    private String stream;
    private long lastPosition;
    private long acknowledged;
    private boolean idle;

    /** @param acknowledged up to which position Kafka has its events already */
    AggregateQueue(PendingEvents pending, long acknowledged) {
        outbox = pending.outbox();
        id = pending.id();
        key = pending.key();
        stream = pending.stream();
        this.acknowledged = acknowledged;
        lastPosition = acknowledged;
        add(pending);
        idle = waiting.isEmpty();
    }

    final synchronized void add(PendingEvents pending) {
        pending.events().stream()
                .filter(event -> event.position() > lastPosition)
                .forEach(waiting::add);
        if (pending.lastPosition() >= lastPosition) {
            stream = pending.stream(); // it may have got its name only now, and keeps it
        }
        lastPosition = Math.max(lastPosition, pending.lastPosition());
    }

    OutboxSource outbox() {
        return outbox;
    }

    String id() {
        return id;
    }

    String key() {
        return key;
    }

    /** Of the document's audit trail. */
    synchronized String stream() {
        return stream;
    }

    synchronized @Nullable OutboxEvent head() {
        return waiting.peek();
    }

    /** Where the oldest goes. */
    Optional<String> nextTopic() {
        return Optional.ofNullable(head())
                .map(event -> AuditTrail.isEntry(event)
                        ? Topics.AUDIT
                        : outbox.topics().topicOf(event.type()));
    }

    /** Kafka has the oldest. @return whether more is waiting */
    synchronized boolean removeAcknowledged() {
        acknowledged = waiting.remove().position();
        idle = waiting.isEmpty();
        return !idle;
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    /** @return whether everything was sent before, and there is something to send again */
    synchronized boolean resumeIfIdle() {
        boolean resumes = idle && !waiting.isEmpty();
        idle = idle && !resumes;
        return resumes;
    }

    /** The position up to which everything was sent, as long as nothing is on its way. */
    synchronized Optional<Long> lastPositionSent() {
        return idle ? Optional.of(lastPosition) : Optional.empty();
    }

    synchronized boolean isIdle() {
        return idle;
    }

    /**
     * The aggregates that this relay had to do with last, and up to which position Kafka acknowledged their events. A document that
     * was loaded before its outbox was emptied hands the same events over once more: they need not be sent again.
     */
    static final class RecentAggregates {
        /** Far more than are on their way at once; forgetting one costs a duplicate. */
        private static final int KEPT = 50_000;

        private final Map<String, Long> acknowledged = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > KEPT;
            }
        };

        synchronized void add(String key) {
            acknowledged.putIfAbsent(key, 0L);
        }

        synchronized void acknowledge(String key, long position) {
            acknowledged.merge(key, position, Math::max);
        }

        /** 0 when nothing is known. */
        synchronized long acknowledged(String key) {
            return acknowledged.getOrDefault(key, 0L);
        }

        synchronized boolean contains(String key) {
            return acknowledged.containsKey(key);
        }
    }
}
