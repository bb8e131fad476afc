package vn.dondoc.platform.messaging.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.unset;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.model.UpdateManyModel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;

/**
 * Sends what waits in the documents to Kafka. An event leaves its document only after Kafka acknowledged it, and the next
 * event of an aggregate is sent only then, so each aggregate's first occurrences are in order with any number of relays
 * and no leader; thousands of aggregates go in parallel. What fails stays in its document for the poller.
 */
final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    /** Aggregates on their way at once; beyond it the poller brings the rest. */
    private static final int MAX_QUEUES = 20_000;

    /** With so many on their way, who stores many at once waits. */
    private static final int MANY_QUEUES = 4_000;

    private static final Duration LONGEST_WAIT_FOR_ROOM = Duration.ofSeconds(5);
    private static final Duration ROOM_CHECK = Duration.ofMillis(5);

    private static final int MAX_CLEARED_AT_ONCE = 1_000;
    private static final long CLEAR_LINGER_MILLIS = 5;

    private final Producer<String, byte[]> producer;
    private final CloudEventCodec codec;
    private final MessagingMeters meters;
    private final FaultInjection faults;
    private final Map<String, AggregateQueue> queues = new ConcurrentHashMap<>();
    private final RecentAggregates recent = new RecentAggregates();
    private final BlockingQueue<AggregateQueue> ready = new LinkedBlockingQueue<>();
    private final BlockingQueue<AggregateQueue> sent = new LinkedBlockingQueue<>();
    private final List<Thread> threads;
    private volatile boolean open = true;

    OutboxRelay(
            Producer<String, byte[]> producer, CloudEventCodec codec, MessagingMeters meters, FaultInjection faults) {
        this.producer = producer;
        this.codec = codec;
        this.meters = meters;
        this.faults = faults;
        this.threads = List.of(
                Thread.ofVirtual().name("relay-send").start(() -> runUntilClosed(() -> sendNext(ready.take()))),
                Thread.ofVirtual().name("relay-clear").start(() -> runUntilClosed(this::clearSent)));
    }

    /** One aggregate on its way: what is still to be sent, oldest first, and what Kafka has. */
    private static final class AggregateQueue {
        private final OutboxSource outbox;
        private final String id;
        private final String key;
        private final Deque<OutboxEvent> waiting = new ArrayDeque<>();
        private long lastSequence;
        private long acknowledged;
        private boolean idle;

        /** @param acknowledged up to which sequence Kafka has its events already */
        AggregateQueue(PendingEvents pending, long acknowledged) {
            outbox = pending.outbox();
            id = pending.id();
            key = pending.key();
            this.acknowledged = acknowledged;
            lastSequence = acknowledged;
            add(pending);
            idle = waiting.isEmpty();
        }

        final synchronized void add(PendingEvents pending) {
            pending.events().stream()
                    .filter(event -> event.sequence() > lastSequence)
                    .forEach(waiting::add);
            lastSequence = Math.max(lastSequence, pending.lastSequence());
        }

        synchronized @Nullable OutboxEvent head() {
            return waiting.peek();
        }

        Optional<String> nextTopic() {
            return Optional.ofNullable(head()).map(event -> outbox.topics().topicOf(event.type()));
        }

        /** Kafka has the oldest. @return whether more is waiting */
        synchronized boolean removeAcknowledged() {
            acknowledged = waiting.remove().sequence();
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

        /** The sequence up to which everything was sent, as long as nothing is on its way. */
        synchronized Optional<Long> lastSequenceSent() {
            return idle ? Optional.of(lastSequence) : Optional.empty();
        }

        synchronized boolean isIdle() {
            return idle;
        }
    }

    /**
     * Before many documents are stored at once: waits until few are on their way, so that who stores them goes no faster than
     * Kafka takes them, and none is on its way so long that another instance's poller finds it. Not for ever: what does not
     * get away while Kafka is, the poller brings.
     */
    void awaitRoom() {
        long end = System.nanoTime() + LONGEST_WAIT_FOR_ROOM.toNanos();
        while (queues.size() >= MANY_QUEUES && open && System.nanoTime() < end) {
            LockSupport.parkNanos(ROOM_CHECK.toNanos());
        }
    }

    /** Takes over the document's whole pending list and starts sending. Never blocks. */
    void publish(PendingEvents pending) {
        faults.reached(FaultInjection.Step.STORED, pending.id());
        queues.compute(pending.key(), (_, known) -> known == null ? startQueue(pending) : extendQueue(known, pending));
    }

    /** Whether its events were handed over here not long ago, so that nobody else is at them. */
    boolean isOwn(PendingEvents pending) {
        return recent.contains(pending.key());
    }

    private @Nullable AggregateQueue startQueue(PendingEvents pending) {
        if (queues.size() >= MAX_QUEUES || pending.events().isEmpty()) {
            return null;
        }
        var queue = new AggregateQueue(pending, recent.acknowledged(pending.key()));
        recent.add(pending.key());
        // what Kafka has is only taken out: a document loaded before that still shows it
        (queue.isIdle() ? sent : ready).add(queue);
        return queue;
    }

    private AggregateQueue extendQueue(AggregateQueue queue, PendingEvents pending) {
        queue.add(pending);
        if (queue.resumeIfIdle()) {
            ready.add(queue);
        }
        return queue;
    }

    @SuppressWarnings("IllegalCatch") // whatever it was, the queue must not stay behind as if it were on its way
    private void sendNext(AggregateQueue queue) {
        OutboxEvent event = queue.head();
        if (event == null) {
            return;
        }
        try {
            var _ = producer.send(
                    codec.encode(queue.outbox.topics().topicOf(event.type()), queue.id, event),
                    (_, failure) -> onResult(queue, failure));
        } catch (RuntimeException | Error failure) {
            onResult(queue, failure);
        }
    }

    /** Also called by the producer's own thread, which an error would end, and with it all sending. */
    @SuppressWarnings("IllegalCatch") // as above
    private void onResult(AggregateQueue queue, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                onAcknowledged(queue);
            } else {
                onFailure(queue, failure);
            }
        } catch (RuntimeException | Error ours) {
            abandon(queue, ours);
        }
    }

    private void onAcknowledged(AggregateQueue queue) {
        meters.countSent();
        faults.reached(FaultInjection.Step.SENT, queue.id);
        boolean more = queue.removeAcknowledged();
        recent.acknowledge(queue.key, queue.acknowledged());
        (more ? ready : sent).add(queue);
    }

    private void onFailure(AggregateQueue queue, Throwable failure) {
        abandon(queue, failure);
        if (failure instanceof TimeoutException) {
            queue.nextTopic().ifPresent(this::abandonAllOf);
        }
    }

    private void abandon(AggregateQueue queue, Throwable failure) {
        queues.remove(queue.key, queue);
        meters.countSendFailure();
        LOG.warn("An event of {} could not be sent; it stays in its document: {}", queue.id, failure.toString());
    }

    /** Kafka or the topic is away: the others would each wait for it in vain, one after the other. */
    private void abandonAllOf(String topic) {
        ready.removeIf(other -> other.nextTopic().filter(topic::equals).isPresent() && queues.remove(other.key, other));
    }

    private void clearSent() throws InterruptedException {
        var batch = new ArrayList<AggregateQueue>();
        // in a burst the next ones are right behind: one write for many instead of many
        for (AggregateQueue next = sent.take(); next != null; next = pollSent(batch.size())) {
            batch.add(next);
        }
        try {
            batch.stream().collect(groupingBy(queue -> queue.outbox)).forEach(OutboxRelay::clear);
        } finally {
            // a queue that was extended meanwhile is on its way again and comes back here
            batch.forEach(queue -> queues.computeIfPresent(queue.key, (key, it) -> it.isIdle() ? null : it));
        }
        batch.forEach(queue -> faults.reached(FaultInjection.Step.CLEARED, queue.id));
    }

    private @Nullable AggregateQueue pollSent(int count) throws InterruptedException {
        return count < MAX_CLEARED_AT_ONCE ? sent.poll(CLEAR_LINGER_MILLIS, MILLISECONDS) : null;
    }

    /** Empties each outbox unless a newer event is in it. One write for all with the same sequence is cheaper than one for each. */
    private static void clear(OutboxSource outbox, List<AggregateQueue> batch) {
        var idsBySequence = new TreeMap<Long, Set<String>>();
        batch.forEach(queue -> queue.lastSequenceSent()
                .ifPresent(sequence -> idsBySequence
                        .computeIfAbsent(sequence, _ -> new TreeSet<>())
                        .add(queue.id)));
        List<UpdateManyModel<Document>> writes = new ArrayList<>();
        idsBySequence.forEach((sequence, ids) -> writes.add(new UpdateManyModel<>(
                and(in("_id", ids), eq(VersionedDocument.LAST_SEQUENCE, sequence)), unset(VersionedDocument.OUTBOX))));
        BulkWrites.writeIgnoringDuplicates(outbox.collection(), writes);
    }

    /** One pass of a thread of the relay; what goes wrong in it is left to the poller. */
    private interface Iteration {
        void run() throws InterruptedException;
    }

    @SuppressWarnings(
            "IllegalCatch") // the relay's loop must outlive whatever happens, an error too: nobody would start it again
    private void runUntilClosed(Iteration iteration) {
        while (open) {
            try {
                iteration.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                LOG.warn("The relay goes on after: {}", failure.toString());
            }
        }
    }

    @Override
    public void close() {
        open = false;
        threads.forEach(Thread::interrupt);
        producer.close();
    }
}
