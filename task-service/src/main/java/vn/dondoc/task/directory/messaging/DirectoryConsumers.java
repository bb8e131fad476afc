package vn.dondoc.task.directory.messaging;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.task.directory.Agencies;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.directory.OfficialNames;
import vn.dondoc.task.directory.OfficialNames.RecordedOfficial;
import vn.dondoc.task.directory.RecordedAgency;

/** The topic that the copy of the agencies, and of officials' names, is kept from; groups are nothing to a task. */
@Configuration(proxyBeanMethods = false)
class DirectoryConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> directory(
            EventConsumerFactory consumers, Agencies agencies, OfficialNames officials) {
        return consumers.inBatches(DirectoryMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, batch -> {
            agencies.recordAll(batch.stream()
                    .flatMap(received -> agencyOf(received.event()))
                    .toList());
            officials.recordAll(batch.stream()
                    .flatMap(received -> officialOf(received.event()))
                    .toList());
        });
    }

    private static Stream<RecordedAgency> agencyOf(EventEnvelope<DirectoryMessage> event) {
        return event.data() instanceof DirectoryMessage.AgencyRecorded it
                ? Stream.of(new RecordedAgency(
                        new Agency(
                                it.agencyId(),
                                it.name(),
                                it.parentId(),
                                it.effectiveFrom(),
                                it.effectiveUntil(),
                                it.successorId()),
                        event.sequence()))
                : Stream.empty();
    }

    private static Stream<RecordedOfficial> officialOf(EventEnvelope<DirectoryMessage> event) {
        return event.data() instanceof DirectoryMessage.OfficialRecorded it
                ? Stream.of(new RecordedOfficial(it.officialId(), it.name(), event.sequence()))
                : Stream.empty();
    }
}
