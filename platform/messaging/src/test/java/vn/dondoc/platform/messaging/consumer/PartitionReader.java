package vn.dondoc.platform.messaging.consumer;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import vn.dondoc.platform.messaging.ConsumingNode;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.event.CloudEventCodec;

/**
 * Reads one partition as the container does: in batches, goes on behind what is below a named index, puts aside what it is told
 * to, waits while the store is away.
 */
final class PartitionReader {
    private static final String TOPIC = "notes";

    /** What is wrong with a record, if anything. */
    enum Kind {
        GOOD,
        UNKNOWN,
        /** The aggregate's last event once more. */
        REPEAT,
        /** No handler takes it until it is mended. */
        POISON,
        /** Not to be read; mended by another record with the same sequence. */
        UNREADABLE
    }

    record Produced(String id, Kind kind) {}

    private final List<ConsumerRecord<?, ?>> log = new ArrayList<>();
    private final Map<String, Long> produced = new LinkedHashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> poisoned = new HashSet<>();
    private final List<ProducerRecord<String, byte[]>> mended = new ArrayList<>();
    private final List<String> brokenAndFollowing = new ArrayList<>();
    private final Set<String> brokenAggregates = new HashSet<>();

    private final int batchSize;
    private final Deque<Boolean> storeAway;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<String> handled = new ArrayList<>();
    private final BatchProcessor<?> processor;
    private List<ConsumerRecord<?, ?>> deadLetters = new ArrayList<>();
    private int position;

    /** @param storeAway by the calls of the store, one after the other; it is there from the end of the list on */
    PartitionReader(List<Produced> produced, int batchSize, List<Boolean> storeAway) {
        this.batchSize = batchSize;
        this.storeAway = new ArrayDeque<>(storeAway);
        this.processor = new BatchProcessor<>(
                new CloudEventCodec("urn:test"),
                Note.catalog(TOPIC),
                new Store(),
                new PerEventHandler<>(event -> handle(event.id())),
                new ConsumerMeters(new MessagingMeters(new SimpleMeterRegistry()), TOPIC),
                FaultInjection.NONE);
        produced.forEach(this::produce);
    }

    private void produce(Produced next) {
        String id = next.id();
        if (next.kind() == Kind.REPEAT) {
            repeatLast(id);
            return;
        }
        long sequence = produced.merge(id, 1L, Long::sum);
        String event = id + ":" + sequence;
        switch (next.kind()) {
            case UNKNOWN -> {
                unknown.add(event);
                var record = ConsumingNode.event(TOPIC, id, sequence, "x");
                record.headers().remove("ce_type").add("ce_type", "later.v1".getBytes(StandardCharsets.UTF_8));
                send(record);
            }
            case UNREADABLE -> {
                mended.add(ConsumingNode.event(TOPIC, id, sequence, "x"));
                brokenAggregates.add(id);
                send(ConsumingNode.undecodable(TOPIC, id, sequence));
            }
            case POISON -> {
                poisoned.add(event);
                brokenAggregates.add(id);
                send(ConsumingNode.event(TOPIC, id, sequence, "x"));
            }
            case GOOD, REPEAT -> send(ConsumingNode.event(TOPIC, id, sequence, "x"));
        }
    }

    private void repeatLast(String id) {
        log.stream().filter(it -> id.equals(it.key())).reduce((_, last) -> last).ifPresent(this::sendAgain);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        sendAgain(new ConsumerRecord<>(
                TOPIC,
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty()));
    }

    private void sendAgain(ConsumerRecord<?, ?> record) {
        if (brokenAggregates.contains(record.key())) {
            brokenAndFollowing.add(idOf(record));
        }
        log.add(record);
    }

    private static String idOf(ConsumerRecord<?, ?> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private void handle(String event) {
        storeIsAsked();
        if (poisoned.contains(event)) {
            throw new IllegalStateException("poison");
        }
        handled.add(event);
    }

    private void storeIsAsked() {
        if (!storeAway.isEmpty() && storeAway.remove()) {
            throw new MongoTimeoutException("away");
        }
    }

    private final class Store implements ProcessedSequences {
        @Override
        public Map<String, Long> lastSequences(Collection<String> aggregateIds) {
            storeIsAsked();
            var last = new HashMap<>(sequences);
            last.keySet().retainAll(aggregateIds);
            return last;
        }

        @Override
        public void advance(Map<String, Long> reached) {
            storeIsAsked();
            reached.forEach((id, sequence) -> sequences.merge(id, sequence, Math::max));
        }
    }

    /** Until the end of the partition. */
    void readOn() {
        while (position < log.size()) {
            List<ConsumerRecord<?, ?>> batch =
                    List.copyOf(log.subList(position, Math.min(log.size(), position + batchSize)));
            try {
                processor.process(batch);
                position += batch.size();
            } catch (BatchFailure failure) {
                position += failure.getIndex();
                if (!(failure instanceof BatchFailure.StoreUnavailable)) {
                    deadLetters.add(log.get(position));
                    position++;
                }
            }
        }
    }

    /** An operator sends what could not be read anew, and the service is mended that could not handle some. */
    void mend() {
        poisoned.clear();
        mended.forEach(this::send);
    }

    void replay() {
        var again = deadLetters;
        deadLetters = new ArrayList<>();
        log.addAll(again);
        readOn();
    }

    List<String> deadLetters() {
        return deadLetters.stream().map(PartitionReader::idOf).toList();
    }

    List<String> handled() {
        return handled;
    }

    /** The sequences in the order in which they were first handled. */
    List<Long> handledInOrder(String id) {
        return handled.stream()
                .distinct()
                .filter(event -> event.startsWith(id + ":"))
                .map(event -> Long.valueOf(event.substring(id.length() + 1)))
                .toList();
    }

    boolean isUnknown(String id, long sequence) {
        return unknown.contains(id + ":" + sequence);
    }

    /** What has to be put aside, in its order; events of the same aggregate before the broken one are not. */
    List<String> brokenAndWhatFollowsThem() {
        return brokenAndFollowing;
    }

    Map<String, Long> lastProduced() {
        return produced;
    }

    Map<String, Long> lastSequences() {
        return sequences;
    }
}
