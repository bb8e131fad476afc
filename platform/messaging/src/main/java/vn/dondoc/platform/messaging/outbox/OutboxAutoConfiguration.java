package vn.dondoc.platform.messaging.outbox;

import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.audit.AuditMessages;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.KafkaConnection;
import vn.dondoc.platform.messaging.MessagingMeters;
import vn.dondoc.platform.messaging.event.CloudEventCodec;
import vn.dondoc.platform.messaging.event.ProducerSettings;

/** Gives every service its outbox and the relay. On wherever {@code dondoc.kafka.brokers} is set: platform.yml. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("dondoc.kafka.brokers")
class OutboxAutoConfiguration {

    @Bean
    OutboxRelay outboxRelay(
            KafkaConnection kafka, CloudEventCodec codec, MessagingMeters meters, FaultInjection faults) {
        var producer =
                new KafkaProducer<>(ProducerSettings.of(kafka), new StringSerializer(), new ByteArraySerializer());
        return new OutboxRelay(producer, codec, meters, faults);
    }

    @Bean
    OutboxPoller outboxPoller(
            OutboxRelay relay,
            MessagingMeters meters,
            @Value("${dondoc.outbox.poll-interval}") Duration interval,
            @Value("${dondoc.outbox.take-over-after}") Duration takeOverAfter) {
        return new OutboxPoller(relay, meters, interval, takeOverAfter);
    }

    @Bean
    OutboxCollections outboxCollections(
            MongoOperations mongo,
            CloudEventCodec codec,
            OutboxRelay relay,
            OutboxPoller poller,
            FaultInjection faults) {
        return new OutboxCollections(mongo, codec, relay, poller, faults);
    }

    @Bean
    AuditJournal auditJournal(OutboxCollections outboxes, @Value("${spring.application.name}") String service) {
        return new AuditJournal(
                service,
                outboxes.collection(AuditJournal.COLLECTION, AuditJournal.Stream.class, AuditMessages.CATALOG));
    }
}
