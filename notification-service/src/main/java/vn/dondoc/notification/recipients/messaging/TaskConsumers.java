package vn.dondoc.notification.recipients.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.notification.recipients.TaskEventsHandler;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;

/** The topic that notices are made from. */
@Configuration(proxyBeanMethods = false)
class TaskConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> tasks(EventConsumerFactory consumers, TaskEventsHandler handler) {
        return consumers.inBatches(TaskMessages.CATALOG, handler);
    }
}
