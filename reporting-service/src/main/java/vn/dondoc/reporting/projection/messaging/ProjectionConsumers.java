package vn.dondoc.reporting.projection.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.reporting.projection.DirectiveProjection;
import vn.dondoc.reporting.projection.TaskProjection;

/** The topics that reports are made from. */
@Configuration(proxyBeanMethods = false)
class ProjectionConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> tasks(EventConsumerFactory consumers, TaskProjection projection) {
        return consumers.inBatches(TaskMessages.CATALOG, projection, projection);
    }

    @Bean
    Consumer<Message<List<byte[]>>> directives(EventConsumerFactory consumers, DirectiveProjection register) {
        return consumers.perEvent(DirectiveMessages.CATALOG, register);
    }
}
