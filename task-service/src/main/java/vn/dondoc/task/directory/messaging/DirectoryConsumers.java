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
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.platform.web.officials.DeputiesCopy;
import vn.dondoc.platform.web.officials.OfficialsCopy;
import vn.dondoc.task.directory.Agencies;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.directory.RecordedAgency;

/** The topics that the copy of agencies, deputies and officials is kept from; groups are nothing to a task. */
@Configuration(proxyBeanMethods = false)
class DirectoryConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> directory(
            EventConsumerFactory consumers, Agencies agencies, DeputiesCopy deputies) {
        return consumers.inBatches(DirectoryMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, batch -> {
            agencies.recordAll(batch.stream()
                    .flatMap(received -> agencyOf(received.event()))
                    .toList());
            deputies.on(batch);
        });
    }

    @Bean
    Consumer<Message<List<byte[]>>> officials(EventConsumerFactory consumers, OfficialsCopy officials) {
        return consumers.inBatches(OfficialMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, officials);
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
}
