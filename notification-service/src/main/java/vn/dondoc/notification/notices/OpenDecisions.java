package vn.dondoc.notification.notices;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.notification.routing.RecipientAgency;

/** Which notices wait for a decision of the assigner, until what happens to the task settles it, whoever decided. */
@Component
public class OpenDecisions {
    static final String DECISION_ON = "state.decisionOn";

    private final MongoTemplate mongo;

    OpenDecisions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private record Waiting(String id, WaitingContent content, WaitingState state) {}

    private record WaitingContent(NoticeKind kind) {}

    private record WaitingState(String decisionOn, long decisionSince) {}

    /** The task that the assigner is to decide on; none where nothing is to be decided. */
    static @Nullable String taskOf(NoticeDraft draft) {
        return draft.route().to() == RecipientAgency.ASSIGNER && draft.kind().asksForDecision()
                ? draft.items().getFirst().taskId()
                : null;
    }

    /**
     * Events that were handled before settle nothing that was asked for after them. Which came after which say the task's
     * sequences: its times are of several clocks.
     */
    public void settle(List<EventEnvelope<TaskMessage>> events) {
        Set<String> taskIds = events.stream()
                .map(EventEnvelope::data)
                .filter(message -> !(message instanceof TaskMessage.Assigned))
                .map(message -> message.task().taskId())
                .collect(Collectors.toSet());
        if (taskIds.isEmpty()) {
            return;
        }
        Query open = new Query(where(DECISION_ON).in(taskIds));
        open.fields().include("content.kind", DECISION_ON, "state.decisionSince");
        List<String> settled = mongo.find(open, Waiting.class, mongo.getCollectionName(Notice.class)).stream()
                .filter(waiting -> events.stream().anyMatch(event -> isSettledBy(event, waiting)))
                .map(Waiting::id)
                .toList();
        if (!settled.isEmpty()) {
            mongo.updateMulti(new Query(where("_id").in(settled)), new Update().unset(DECISION_ON), Notice.class);
        }
    }

    private static boolean isSettledBy(EventEnvelope<TaskMessage> event, Waiting waiting) {
        TaskMessage message = event.data();
        return message.task().taskId().equals(waiting.state.decisionOn)
                && event.sequence() > waiting.state.decisionSince
                && settles(message, waiting.content.kind);
    }

    private static boolean settles(TaskMessage message, NoticeKind kind) {
        TaskStatus state = message.task().state();
        if (state == TaskStatus.COMPLETED || state == TaskStatus.CANCELLED) {
            return true;
        }
        return switch (kind) {
            case RESULT_REPORTED -> state != TaskStatus.REPORTED;
            case DECLINED -> state != TaskStatus.DECLINED;
            case EXTENSION_REQUESTED -> message instanceof TaskMessage.ExtensionDecided;
            default -> message instanceof TaskMessage.Transferred;
        };
    }
}
