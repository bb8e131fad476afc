package vn.dondoc.task.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;

/** The consumer of the directives' topic. */
@Configuration(proxyBeanMethods = false)
class DirectiveEventsConfiguration {
    @Bean
    Consumer<Message<List<byte[]>>> directives(EventConsumerFactory consumers, DirectiveEventsHandler handler) {
        return consumers.perEvent(DirectiveMessages.CATALOG, handler::on);
    }
}
