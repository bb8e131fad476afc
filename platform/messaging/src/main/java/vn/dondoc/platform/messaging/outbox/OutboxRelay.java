package vn.dondoc.platform.messaging.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.unset;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.model.UpdateManyModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.audit.AuditTrail;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.OutboxEvent;
import vn.dondoc.platform.messaging.outbox.AggregateQueue.RecentAggregates;
import vn.dondoc.platform.messaging.outbox.OutboxSource.PendingEvents;

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

    private static final String OUTBOX = VersionedDocument.OUTBOX;
    private static final String LAST = OUTBOX + '.' + VersionedDocument.LAST;
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

    /**
     * Before many documents are stored at once: waits until few are on their way, so that who stores them goes no faster than
     * Kafka takes them, and none is on its way so long that another instance's poller finds it. Not for ever: what does not
     * get away while Kafka is, the poller brings.
     */
    void awaitRoom() {
        await(() -> queues.size() < MANY_QUEUES);
    }

    private void await(BooleanSupplier done) {
        long end = System.nanoTime() + LONGEST_WAIT_FOR_ROOM.toNanos();
        while (!done.getAsBoolean() && open && System.nanoTime() < end) {
            LockSupport.parkNanos(ROOM_CHECK.toNanos());
        }
    }

    /** Takes over the document's whole pending list and starts sending. Never blocks. */
    void publish(PendingEvents pending) {
        faults.reached(FaultInjection.Step.STORED, pending.id());
        queues.compute(pending.key(), (_, known) -> known == null ? startQueue(pending) : extendQueue(known, pending));
    }

    /** Waits until what was stored of the document is out of it, but not for ever. */
    void awaitCleared(String key) {
        await(() -> !queues.containsKey(key));
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
            var _ = producer.send(encoded(queue, event), (_, failure) -> onResult(queue, failure));
        } catch (RuntimeException | Error failure) {
            onResult(queue, failure);
        }
    }

    /** Entries of a document's audit trail have a topic, a key and a count of their own. */
    private ProducerRecord<String, byte[]> encoded(AggregateQueue queue, OutboxEvent event) {
        return AuditTrail.isEntry(event)
                ? codec.encode(Topics.AUDIT, queue.stream(), event)
                : codec.encode(queue.outbox().topics().topicOf(event.type()), queue.id(), event);
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
        faults.reached(FaultInjection.Step.SENT, queue.id());
        boolean more = queue.removeAcknowledged();
        recent.acknowledge(queue.key(), queue.acknowledged());
        (more ? ready : sent).add(queue);
    }

    private void onFailure(AggregateQueue queue, Throwable failure) {
        abandon(queue, failure);
        if (failure instanceof TimeoutException) {
            queue.nextTopic().ifPresent(this::abandonAllOf);
        }
    }

    private void abandon(AggregateQueue queue, Throwable failure) {
        queues.remove(queue.key(), queue);
        meters.countSendFailure();
        LOG.warn("An event of {} could not be sent; it stays in its document: {}", queue.id(), failure.toString());
    }

    /** Kafka or the topic is away: the others would each wait for it in vain, one after the other. */
    private void abandonAllOf(String topic) {
        ready.removeIf(
                other -> other.nextTopic().filter(topic::equals).isPresent() && queues.remove(other.key(), other));
    }

    private void clearSent() throws InterruptedException {
        var batch = new ArrayList<AggregateQueue>();
        // in a burst the next ones are right behind: one write for many instead of many
        for (AggregateQueue next = sent.take(); next != null; next = pollSent(batch.size())) {
            batch.add(next);
        }
        try {
            batch.stream().collect(groupingBy(queue -> queue.outbox())).forEach(OutboxRelay::clear);
        } finally {
            // a queue that was extended meanwhile is on its way again and comes back here
            batch.forEach(queue -> queues.computeIfPresent(queue.key(), (key, it) -> it.isIdle() ? null : it));
        }
        batch.forEach(queue -> faults.reached(FaultInjection.Step.CLEARED, queue.id()));
    }

    private @Nullable AggregateQueue pollSent(int count) throws InterruptedException {
        return count < MAX_CLEARED_AT_ONCE ? sent.poll(CLEAR_LINGER_MILLIS, MILLISECONDS) : null;
    }

    /** Empties each outbox unless a newer event is in it. One write for all with the same position is cheaper than one for each. */
    private static void clear(OutboxSource outbox, List<AggregateQueue> batch) {
        var idsByPosition = new TreeMap<Long, Set<String>>();
        batch.forEach(queue -> queue.lastPositionSent()
                .ifPresent(position -> idsByPosition
                        .computeIfAbsent(position, _ -> new TreeSet<>())
                        .add(queue.id())));
        List<UpdateManyModel<Document>> writes = new ArrayList<>();
        idsByPosition.forEach((position, ids) ->
                writes.add(new UpdateManyModel<>(and(in("_id", ids), eq(LAST, position)), unset(OUTBOX))));
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
