package vn.dondoc.reporting.directory.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.directory.OfficialNames;

/** The topic that names of agencies and officials come from. */
@Configuration(proxyBeanMethods = false)
class DirectoryConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> directory(
            EventConsumerFactory consumers, Agencies agencies, OfficialNames officials) {
        return consumers.inBatches(DirectoryMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, batch -> {
            agencies.on(batch);
            officials.on(batch);
        });
    }
}
