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
    private static final int MAX_CHAINS = 20_000;

    /** With so many on their way, who stores many at once waits. */
    private static final int MANY_CHAINS = 4_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ROOM_CHECK = Duration.ofMillis(5);

    private static final int CLEARED_AT_ONCE = 1_000;
    private static final long CLEAR_LINGER_MILLIS = 5;

    private final Producer<String, byte[]> producer;
    private final CloudEventCodec codec;
    private final MessagingMeters meters;
    private final FaultInjection faults;
    private final Map<String, AggregateQueue> chains = new ConcurrentHashMap<>();
    private final BlockingQueue<AggregateQueue> ready = new LinkedBlockingQueue<>();
    private final BlockingQueue<AggregateQueue> done = new LinkedBlockingQueue<>();
    private final List<Thread> threads;
    private volatile boolean open = true;

    OutboxRelay(
            Producer<String, byte[]> producer, CloudEventCodec codec, MessagingMeters meters, FaultInjection faults) {
        this.producer = producer;
        this.codec = codec;
        this.meters = meters;
        this.faults = faults;
        this.threads = List.of(
                Thread.ofVirtual().name("relay-send").start(() -> loop(() -> sendNext(ready.take()))),
                Thread.ofVirtual().name("relay-clear").start(() -> loop(this::clearSome)));
    }

    /** One aggregate on its way: what is still to be sent, oldest first, and what Kafka has. */
    private static final class AggregateQueue {
        private final OutboxSource outbox;
        private final String id;
        private final String key;
        private final Deque<OutboxEvent> waiting = new ArrayDeque<>();
        private long seen;
        private boolean idle;

        AggregateQueue(PendingEvents outgoing) {
            outbox = outgoing.outbox();
            id = outgoing.id();
            key = outgoing.key();
        }

        synchronized void extend(PendingEvents outgoing) {
            outgoing.pending().stream().filter(event -> event.sequence() > seen).forEach(waiting::add);
            seen = Math.max(seen, outgoing.lastSequence());
        }

        synchronized @Nullable OutboxEvent head() {
            return waiting.peek();
        }

        /** Kafka has the head. @return whether more is waiting */
        synchronized boolean acknowledged() {
            waiting.remove();
            idle = waiting.isEmpty();
            return !idle;
        }

        /** @return whether it stood still with everything sent, and now has something to send */
        synchronized boolean wakes() {
            boolean wakes = idle && !waiting.isEmpty();
            idle = idle && !wakes;
            return wakes;
        }

        /** The sequence up to which everything was sent, as long as nothing is on its way. */
        synchronized Optional<Long> sentUpTo() {
            return idle ? Optional.of(seen) : Optional.empty();
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
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (chains.size() >= MANY_CHAINS && open && System.nanoTime() < end) {
            LockSupport.parkNanos(ROOM_CHECK.toNanos());
        }
    }

    /** Takes over the document's whole pending list and starts sending. Never blocks. */
    void publish(PendingEvents outgoing) {
        faults.reached(FaultInjection.Step.STORED, outgoing.id());
        chains.compute(outgoing.key(), (key, there) -> there == null ? started(outgoing) : extended(there, outgoing));
    }

    private @Nullable AggregateQueue started(PendingEvents outgoing) {
        if (chains.size() >= MAX_CHAINS || outgoing.pending().isEmpty()) {
            return null;
        }
        var chain = new AggregateQueue(outgoing);
        chain.extend(outgoing);
        ready.add(chain);
        return chain;
    }

    private AggregateQueue extended(AggregateQueue chain, PendingEvents outgoing) {
        chain.extend(outgoing);
        if (chain.wakes()) {
            ready.add(chain);
        }
        return chain;
    }

    @SuppressWarnings("IllegalCatch") // whatever it was, the chain must not stay behind as if it were on its way
    private void sendNext(AggregateQueue chain) {
        OutboxEvent event = chain.head();
        if (event == null) {
            return;
        }
        try {
            var _ = producer.send(
                    codec.encode(chain.outbox.topic(), chain.id, event), (_, failure) -> answered(chain, failure));
        } catch (RuntimeException failure) {
            answered(chain, failure);
        }
    }

    private void answered(AggregateQueue chain, @Nullable Exception failure) {
        if (failure != null) {
            giveUp(chain, failure);
            if (failure instanceof TimeoutException) {
                giveUpOthersOf(chain.outbox.topic());
            }
            return;
        }
        meters.sent();
        faults.reached(FaultInjection.Step.SENT, chain.id);
        (chain.acknowledged() ? ready : done).add(chain);
    }

    private void giveUp(AggregateQueue chain, Exception failure) {
        chains.remove(chain.key, chain);
        meters.sendFailed();
        LOG.warn("Kafka did not take an event of {}; it stays in its document: {}", chain.id, failure.toString());
    }

    /** Kafka or the topic is away: the others would each wait for it in vain, one after the other. */
    private void giveUpOthersOf(String topic) {
        ready.removeIf(other -> other.outbox.topic().equals(topic) && chains.remove(other.key, other));
    }

    private void clearSome() throws InterruptedException {
        var some = new ArrayList<AggregateQueue>();
        // in a burst the next ones are right behind: one write for many instead of many
        for (AggregateQueue next = done.take(); next != null; next = another(some.size())) {
            some.add(next);
        }
        try {
            some.stream().collect(groupingBy(chain -> chain.outbox)).forEach(OutboxRelay::clear);
        } finally {
            // a chain that was extended meanwhile is on its way again and comes back here
            some.forEach(chain -> chains.computeIfPresent(chain.key, (key, it) -> it.isIdle() ? null : it));
        }
        some.forEach(chain -> faults.reached(FaultInjection.Step.CLEARED, chain.id));
    }

    private @Nullable AggregateQueue another(int have) throws InterruptedException {
        return have < CLEARED_AT_ONCE ? done.poll(CLEAR_LINGER_MILLIS, MILLISECONDS) : null;
    }

    /** Empties each outbox unless a newer event is in it. One write for all with the same sequence is cheaper than one for each. */
    private static void clear(OutboxSource outbox, List<AggregateQueue> chains) {
        var idsBySequence = new TreeMap<Long, Set<String>>();
        chains.forEach(chain -> chain.sentUpTo()
                .ifPresent(sequence -> idsBySequence
                        .computeIfAbsent(sequence, _ -> new TreeSet<>())
                        .add(chain.id)));
        List<UpdateManyModel<Document>> writes = new ArrayList<>();
        idsBySequence.forEach((sequence, ids) -> writes.add(new UpdateManyModel<>(
                and(in("_id", ids), eq(VersionedDocument.LAST_SEQUENCE, sequence)), unset(VersionedDocument.OUTBOX))));
        BulkWrites.writeIgnoringDuplicates(outbox.collection(), writes);
    }

    /** One round; what goes wrong in it is left to the poller. */
    private interface Iteration {
        void run() throws InterruptedException;
    }

    @SuppressWarnings("IllegalCatch") // the relay's loop must outlive whatever a store or broker does
    private void loop(Iteration round) {
        while (open) {
            try {
                round.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
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
