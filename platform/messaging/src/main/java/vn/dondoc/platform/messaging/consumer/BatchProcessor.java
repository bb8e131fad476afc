package vn.dondoc.platform.messaging.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.contracts.EventCatalog;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.InvalidEvent;

/**
 * Takes a batch of records: skips what is not newer, hands over what is new, and stops at the first record that cannot be
 * taken. That one goes to the dead letters by its index, those before it are handled, those after it come again.
 *
 * <p>A gap in an aggregate's sequence stops there too: the record follows its lost or dead-lettered predecessor into the
 * dead letters, in order, so nothing is ever applied over a gap and nothing is skipped; a replay brings them back in order.
 */
final class BatchProcessor<M extends Message> {
    private static final Logger LOG = LoggerFactory.getLogger(BatchProcessor.class);

    private final CloudEventCodec codec;
    private final EventCatalog<M> catalog;
    private final ProcessedSequences sequences;
    private final BatchEventHandler<M> handler;
    private final ConsumerMeters meters;
    private final FaultInjection faults;

    BatchProcessor(
            CloudEventCodec codec,
            EventCatalog<M> catalog,
            ProcessedSequences sequences,
            BatchEventHandler<M> handler,
            ConsumerMeters meters,
            FaultInjection faults) {
        this.codec = codec;
        this.catalog = catalog;
        this.sequences = sequences;
        this.handler = handler;
        this.meters = meters;
        this.faults = faults;
    }

    /** What of a batch is to be handled, where each event stood in it, and the record that stops it. */
    private final class SortedBatch {
        private final Map<String, Long> lastSequences;
        private final Map<String, Long> reached = new HashMap<>();
        private final List<ReceivedEvent<M>> newEvents = new ArrayList<>();
        private final List<Integer> indexes = new ArrayList<>();
        private @Nullable BatchFailure batchFailure;

        SortedBatch(Map<String, Long> lastSequences) {
            this.lastSequences = new HashMap<>(lastSequences);
        }

        void sort(List<ConsumerRecord<?, ?>> records) {
            for (int i = 0; i < records.size() && batchFailure == null; i++) {
                try {
                    sort(i, records.get(i));
                } catch (InvalidEvent failure) {
                    batchFailure = BatchFailure.at(i, String.valueOf(failure.getMessage()), failure);
                }
            }
        }

        private void sort(int index, ConsumerRecord<?, ?> record) {
            CloudEventCodec.Attributes attributes = codec.attributesOf(record);
            long known = lastSequences.getOrDefault(attributes.subject(), 0L);
            if (attributes.sequence() <= known) {
                meters.duplicates().increment();
            } else if (attributes.sequence() > known + 1 && !catalog.isFullState()) {
                meters.gaps().increment();
                LOG.error("Gap in the events of {}: {} after {}", attributes.subject(), attributes.sequence(), known);
                throw new InvalidEvent("gap: " + attributes.id() + " came after sequence " + known, null);
            } else {
                take(index, attributes, record);
            }
        }

        private void take(int index, CloudEventCodec.Attributes attributes, ConsumerRecord<?, ?> record) {
            EventEnvelope<M> event = codec.decode(catalog, attributes, record);
            if (event == null) {
                meters.unknownTypes().increment();
            } else {
                newEvents.add(new ReceivedEvent<>(event, record.partition(), record.offset()));
                indexes.add(index);
            }
            lastSequences.put(attributes.subject(), attributes.sequence());
            reached.put(attributes.subject(), attributes.sequence());
        }
    }

    void process(List<ConsumerRecord<?, ?>> records) {
        var sorted = new SortedBatch(withSequences(() -> sequences.lastSequences(subjects(records))));
        sorted.sort(records);
        handle(sorted);
        advance(sorted.reached);
        if (sorted.batchFailure != null) {
            throw sorted.batchFailure;
        }
    }

    private void advance(Map<String, Long> reached) {
        if (!reached.isEmpty()) {
            withSequences(() -> {
                sequences.advance(reached);
                return reached;
            });
        }
    }

    /**
     * What the sequences cannot say or take now stops the batch at its first record, for what was handled since the last advance comes
     * again. Without an index the container would give up the whole batch.
     */
    @SuppressWarnings("IllegalCatch") // whatever a store throws
    private static <T> T withSequences(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            throw BatchFailure.at(0, failure.getClass().getSimpleName() + " at the sequences", failure);
        }
    }

    private static Set<String> subjects(List<ConsumerRecord<?, ?>> records) {
        return records.stream()
                .map(CloudEventCodec::subjectOf)
                .filter(subject -> !subject.isEmpty())
                .collect(Collectors.toSet());
    }

    private void handle(SortedBatch sorted) {
        if (sorted.newEvents.isEmpty()) {
            return;
        }
        handleAll(sorted);
        faults.reached(
                FaultInjection.Step.HANDLED, sorted.newEvents.getFirst().event().subject());
        Instant now = Instant.now();
        sorted.newEvents.forEach(received ->
                meters.lag().record(Duration.between(received.event().time(), now)));
    }

    @SuppressWarnings("IllegalCatch") // whatever a handler throws, the record at fault is to be found and named
    private void handleAll(SortedBatch sorted) {
        try {
            handler.on(sorted.newEvents);
        } catch (RuntimeException failure) {
            if (TransientFailures.isIn(failure) || sorted.newEvents.size() == 1) {
                throw failed(sorted, 0, failure);
            }
            handleSingly(sorted);
        }
    }

    /** Handlers are idempotent, so the one at fault is found by handing the events over again, one by one. */
    @SuppressWarnings("IllegalCatch") // as above
    private void handleSingly(SortedBatch sorted) {
        for (int i = 0; i < sorted.newEvents.size(); i++) {
            try {
                handler.on(List.of(sorted.newEvents.get(i)));
            } catch (RuntimeException failure) {
                throw failed(sorted, i, failure);
            }
        }
    }

    /** The events before the failed one are handled: that is stored, then the record is named. */
    private BatchFailure failed(SortedBatch sorted, int failed, RuntimeException cause) {
        var handled = new HashMap<String, Long>();
        sorted.newEvents
                .subList(0, failed)
                .forEach(it -> handled.merge(it.event().subject(), it.event().sequence(), Math::max));
        advance(handled);
        return BatchFailure.at(
                sorted.indexes.get(failed),
                cause.getClass().getSimpleName() + " at "
                        + sorted.newEvents.get(failed).event().id(),
                cause);
    }
}
