package vn.dondoc.platform.messaging.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * A record that can be taken.
     *
     * @param index where it stood in the batch
     * @param event what is to be handled; none when its type is not known here and it is passed over
     */
    private record Accepted<M extends Message>(
            int index,
            String subject,
            long sequence,
            @Nullable ReceivedEvent<M> event) {}

    /** What of a batch is to be handled or passed over, and the record that stops it. */
    private final class SortedBatch {
        private final Map<String, Long> lastSequences;
        private final List<Accepted<M>> accepted = new ArrayList<>();
        private @Nullable BatchFailure batchFailure;

        SortedBatch(Map<String, Long> lastSequences) {
            this.lastSequences = new HashMap<>(lastSequences);
        }

        @SuppressWarnings("IllegalCatch") // an error without an index would end the container
        void sort(List<ConsumerRecord<?, ?>> records) {
            for (int i = 0; i < records.size() && batchFailure == null; i++) {
                try {
                    sort(i, records.get(i));
                } catch (InvalidEvent failure) {
                    batchFailure = BatchFailure.at(i, String.valueOf(failure.getMessage()), failure);
                } catch (RuntimeException | Error failure) {
                    batchFailure = BatchFailure.at(i, failure.getClass().getSimpleName() + " while reading", failure);
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
                accept(index, attributes, record);
            }
        }

        private void accept(int index, CloudEventCodec.Attributes attributes, ConsumerRecord<?, ?> record) {
            EventEnvelope<M> event = codec.decode(catalog, attributes, record);
            if (event == null) {
                meters.unknownTypes().increment();
            }
            accepted.add(new Accepted<>(
                    index,
                    attributes.subject(),
                    attributes.sequence(),
                    event == null ? null : new ReceivedEvent<>(event, record.partition(), record.offset())));
            lastSequences.put(attributes.subject(), attributes.sequence());
        }

        List<Accepted<M>> toHandle() {
            return accepted.stream().filter(it -> it.event() != null).toList();
        }

        /** How far each aggregate has come below the index. What was passed over counts: nothing brings it again. */
        Map<String, Long> reachedBelow(int index) {
            var reached = new HashMap<String, Long>();
            accepted.stream()
                    .filter(it -> it.index() < index)
                    .forEach(it -> reached.merge(it.subject(), it.sequence(), Math::max));
            return reached;
        }
    }

    void process(List<ConsumerRecord<?, ?>> records) {
        var sorted = new SortedBatch(withSequences(() -> sequences.lastSequences(subjects(records))));
        sorted.sort(records);
        BatchFailure failure = firstOf(handle(sorted.toHandle()), sorted.batchFailure);
        advance(sorted.reachedBelow(failure == null ? records.size() : failure.getIndex()));
        if (failure != null) {
            throw failure;
        }
    }

    /** What a handler failed at stands before what could not be sorted: nothing behind that one was handed over. */
    private static @Nullable BatchFailure firstOf(@Nullable BatchFailure handled, @Nullable BatchFailure sorted) {
        return handled == null ? sorted : handled;
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
        } catch (RuntimeException | Error failure) {
            throw BatchFailure.at(0, failure.getClass().getSimpleName() + " at the sequences", failure);
        }
    }

    private static Set<String> subjects(List<ConsumerRecord<?, ?>> records) {
        return records.stream()
                .map(CloudEventCodec::subjectOf)
                .filter(subject -> !subject.isEmpty())
                .collect(Collectors.toSet());
    }

    /** @return what stopped it, or nothing when all are handled */
    private @Nullable BatchFailure handle(List<Accepted<M>> batch) {
        if (batch.isEmpty()) {
            return null;
        }
        BatchFailure failure = handleAll(batch);
        if (failure == null) {
            faults.reached(FaultInjection.Step.HANDLED, batch.getFirst().subject());
            Instant now = Instant.now();
            eventsOf(batch)
                    .forEach(received -> meters.lag()
                            .record(Duration.between(received.event().time(), now)));
        }
        return failure;
    }

    @SuppressWarnings(
            "IllegalCatch") // whatever a handler throws, an error too: the record at fault is to be found and named
    private @Nullable BatchFailure handleAll(List<Accepted<M>> batch) {
        try {
            handler.on(eventsOf(batch));
            return null;
        } catch (RuntimeException | Error failure) {
            return TransientFailures.isIn(failure) || batch.size() == 1
                    ? failed(batch.getFirst(), failure)
                    : handleSingly(batch);
        }
    }

    /** Handlers are idempotent, so the one at fault is found by handing the events over again, one by one. */
    @SuppressWarnings("IllegalCatch") // as above
    private @Nullable BatchFailure handleSingly(List<Accepted<M>> batch) {
        for (Accepted<M> each : batch) {
            try {
                handler.on(eventsOf(List.of(each)));
            } catch (RuntimeException | Error failure) {
                return failed(each, failure);
            }
        }
        return null;
    }

    private List<ReceivedEvent<M>> eventsOf(List<Accepted<M>> batch) {
        return batch.stream().map(Accepted::event).filter(Objects::nonNull).toList();
    }

    private static BatchFailure failed(Accepted<?> at, Throwable cause) {
        return BatchFailure.at(
                at.index(), cause.getClass().getSimpleName() + " at " + at.subject() + ":" + at.sequence(), cause);
    }
}
