package vn.dondoc.directive.tasks.messaging;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.directive.tasks.LaterMember;
import vn.dondoc.directive.tasks.LaterMembers;
import vn.dondoc.directive.tasks.OpenTasks;
import vn.dondoc.directive.tasks.RecordedTask;
import vn.dondoc.platform.messaging.consumer.EventConsumerFactory;
import vn.dondoc.platform.messaging.consumer.ReceivedEvent;

/** Each event holds the whole state of its task. */
@Configuration(proxyBeanMethods = false)
class TaskConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> tasks(
            EventConsumerFactory consumers, OpenTasks openTasks, LaterMembers laterMembers) {
        return consumers.inBatches(TaskMessages.CATALOG, batch -> {
            List<EventEnvelope<TaskMessage>> events =
                    batch.stream().map(ReceivedEvent::event).toList();
            laterMembers.recordAll(events.stream()
                    .flatMap(event -> memberBy(event.data()).stream())
                    .toList());
            openTasks.recordAll(events.stream().map(TaskConsumers::recordedBy).toList());
        });
    }

    private static Optional<LaterMember> memberBy(TaskMessage message) {
        String agencyId = switch (message) {
            case TaskMessage.Transferred it -> it.task().leadAgencyId();
            case TaskMessage.CoordinationUpdated it -> it.part().agencyId();
            default -> null;
        };
        return Optional.ofNullable(agencyId)
                .map(agency -> new LaterMember(message.task().directiveId(), agency));
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
