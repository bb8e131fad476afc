package vn.dondoc.notification.directory.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.notification.directory.DirectoryHandler;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.platform.web.officials.DeputiesCopy;

/** The topics that the local copy of the directory is kept from. */
@Configuration(proxyBeanMethods = false)
class DirectoryConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> directory(
            EventConsumerFactory consumers, DirectoryHandler handler, DeputiesCopy deputies) {
        return consumers.inBatches(DirectoryMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, batch -> {
            handler.onDirectory(batch);
            deputies.on(batch);
        });
    }

    @Bean
    Consumer<Message<List<byte[]>>> officials(EventConsumerFactory consumers, DirectoryHandler handler) {
        return consumers.inBatches(OfficialMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, handler::onOfficials);
    }
}
