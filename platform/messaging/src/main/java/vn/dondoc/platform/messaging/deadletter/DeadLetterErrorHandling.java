package vn.dondoc.platform.messaging.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.consumer.BatchFailure;
import vn.dondoc.platform.messaging.consumer.ConsumersHealthIndicator;
import vn.dondoc.platform.messaging.event.InvalidEvent;

/**
 * What becomes of a record that cannot be handled. An absent store or broker is waited for without end; what can never be
 * handled goes to the dead letters at once; the rest after some attempts. When the dead letter cannot be written the offset
 * stays where it is.
 */
final class DeadLetterErrorHandling implements ListenerContainerWithDlqAndRetryCustomizer {
    /** Names the event and what was wrong, never a payload. */
    static final String REASON = "dondoc_reason";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterErrorHandling.class);
    private static final long FIRST_WAIT_MILLIS = 200;

    /** Far below max.poll.interval.ms, so that waiting never costs the partition. */
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private static final int ATTEMPTS = 5;

    private final KafkaOperations<byte[], byte[]> kafka;
    private final MessagingMeters meters;
    private final ConsumersHealthIndicator health;

    DeadLetterErrorHandling(
            KafkaOperations<byte[], byte[]> kafka, MessagingMeters meters, ConsumersHealthIndicator health) {
        this.kafka = kafka;
        this.meters = meters;
        this.health = health;
    }

    @Override
    public boolean retryAndDlqInBinding(String destinationName, String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destinationName,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> ours,
            @Nullable BackOff backOff) {
        var publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, failure) -> new TopicPartition(Topics.deadLettersOf(record.topic(), group), -1));
        publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
        publisher.setHeadersFunction((record, failure) -> reasonHeader(failure));
        var handler = new CountingErrorHandler(
                (record, consumer, failure) -> publishDeadLetter(publisher, record, consumer, failure), meters);
        handler.setBackOffFunction((record, failure) ->
                failure instanceof BatchFailure.StoreUnavailable ? backOff(Integer.MAX_VALUE) : null);
        handler.addNotRetryableExceptions(InvalidEvent.class);
        handler.setResetStateOnRecoveryFailure(false);
        handler.setResetStateOnExceptionChange(true);
        container.setCommonErrorHandler(handler);
        // the binder takes one customizer only, and this one is given every container
        health.watch(destinationName, container);
    }

    @SuppressWarnings("IllegalCatch") // counted whatever it was, and thrown on
    private void publishDeadLetter(
            DeadLetterPublishingRecoverer publisher,
            ConsumerRecord<?, ?> record,
            @Nullable Consumer<?, ?> consumer,
            @Nullable Exception failure) {
        try {
            publisher.accept(record, consumer, Objects.requireNonNull(failure));
        } catch (RuntimeException notWritten) {
            meters.deadLettersFailed(record.topic()).increment();
            throw notWritten;
        }
        meters.deadLetters(record.topic()).increment();
        LOG.error("Dead letter {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), messageOf(failure));
    }

    /** Sees our own failure, not what the ways between wrap it in: by its kind the attempts are counted. */
    private static final class CountingErrorHandler extends DefaultErrorHandler {
        private final MessagingMeters meters;

        CountingErrorHandler(ConsumerAwareRecordRecoverer bury, MessagingMeters meters) {
            super(bury, backOff(ATTEMPTS));
            this.meters = meters;
        }

        @Override
        public void handleBatch(
                Exception thrown,
                ConsumerRecords<?, ?> data,
                Consumer<?, ?> consumer,
                MessageListenerContainer container,
                Runnable invokeListener) {
            Exception ours = batchFailureIn(thrown);
            if (ours instanceof BatchFailure.StoreUnavailable) {
                data.partitions().stream()
                        .map(TopicPartition::topic)
                        .distinct()
                        .forEach(topic -> meters.waits(topic).increment());
            }
            super.handleBatch(ours, data, consumer, container, invokeListener);
        }

        private static Exception batchFailureIn(Exception thrown) {
            return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                    .filter(BatchFailure.class::isInstance)
                    .map(Exception.class::cast)
                    .findFirst()
                    .orElse(thrown);
        }
    }

    private static ExponentialBackOff backOff(int attempts) {
        var waits = new ExponentialBackOff(FIRST_WAIT_MILLIS, 2);
        waits.setMaxInterval(LONGEST_WAIT_MILLIS);
        waits.setMaxAttempts(attempts);
        return waits;
    }

    private static Headers reasonHeader(@Nullable Exception failure) {
        return new RecordHeaders().add(REASON, messageOf(failure).getBytes(StandardCharsets.UTF_8));
    }

    /** What we said ourselves: other messages may carry payload. */
    private static String messageOf(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof InvalidEvent || cause instanceof BatchFailure)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElse("not handled");
    }
}
