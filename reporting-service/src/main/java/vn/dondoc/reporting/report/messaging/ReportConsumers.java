package vn.dondoc.reporting.report.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.platform.messaging.EventConsumers;
import vn.dondoc.reporting.report.DirectiveRegister;
import vn.dondoc.reporting.report.TaskProjection;

/** The topics that reports are made from. */
@Configuration(proxyBeanMethods = false)
class ReportConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> tasks(EventConsumers consumers, TaskProjection projection) {
        return consumers.batches(TaskMessages.CATALOG, projection, projection);
    }

    @Bean
    Consumer<Message<List<byte[]>>> directives(EventConsumers consumers, DirectiveRegister register) {
        return consumers.each(DirectiveMessages.CATALOG, register);
    }
}
