package vn.dondoc.directive.opentasks.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.directive.opentasks.OpenTasks;
import vn.dondoc.directive.opentasks.RecordedTask;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;

/** Each event holds the whole state of its task. */
@Configuration(proxyBeanMethods = false)
class TaskConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> tasks(EventConsumerFactory consumers, OpenTasks openTasks) {
        return consumers.inBatches(
                TaskMessages.CATALOG,
                batch -> openTasks.recordAll(batch.stream()
                        .map(received -> recordedBy(received.event()))
                        .toList()));
    }

    private static RecordedTask recordedBy(EventEnvelope<TaskMessage> event) {
        TaskFacts task = event.data().task();
        return new RecordedTask(task.taskId(), isFinished(task) ? null : task.leadAgencyId(), event.sequence());
    }

    private static boolean isFinished(TaskFacts task) {
        return switch (task.state()) {
            case COMPLETED, CANCELLED -> true;
            case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, REPORTED, DECLINED, SUSPENDED, UNKNOWN -> false;
        };
    }
}
