package vn.dondoc.reporting.directory.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.platform.web.officials.DeputiesCopy;
import vn.dondoc.platform.web.officials.OfficialsCopy;
import vn.dondoc.reporting.directory.Agencies;

/** The topics that names of agencies and officials come from. */
@Configuration(proxyBeanMethods = false)
class DirectoryConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> directory(
            EventConsumerFactory consumers, Agencies agencies, DeputiesCopy deputies) {
        return consumers.inBatches(DirectoryMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, batch -> {
            agencies.on(batch);
            deputies.on(batch);
        });
    }

    @Bean
    Consumer<Message<List<byte[]>>> officials(EventConsumerFactory consumers, OfficialsCopy officials) {
        return consumers.inBatches(OfficialMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, officials);
    }
}
