package vn.dondoc.reporting.audit.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.audit.AuditMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.reporting.audit.AuditEntries;

/** What the audit trail is made from. */
@Configuration(proxyBeanMethods = false)
class AuditConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> audit(EventConsumerFactory consumers, AuditEntries entries) {
        return consumers.inBatches(AuditMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, entries);
    }
}
