package vn.dondoc.task.tasks.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.platform.messaging.EventConsumers;

/** The consumer of the directives' topic. */
@Configuration(proxyBeanMethods = false)
class DirectiveConsumption {
    @Bean
    Consumer<Message<List<byte[]>>> directives(EventConsumers consumers, DirectiveEventsHandler handler) {
        return consumers.each(DirectiveMessages.CATALOG, handler::on);
    }
}
