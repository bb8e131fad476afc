package vn.dondoc.reporting.calendar.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.calendar.CalendarMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.ProcessedSequences;
import vn.dondoc.reporting.calendar.CalendarCopy;

/** The topic that the copy is kept from. */
@Configuration(proxyBeanMethods = false)
class CalendarConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> calendar(EventConsumerFactory consumers, CalendarCopy copy) {
        return consumers.inBatches(CalendarMessages.CATALOG, ProcessedSequences.KEPT_BY_HANDLER, copy);
    }
}
