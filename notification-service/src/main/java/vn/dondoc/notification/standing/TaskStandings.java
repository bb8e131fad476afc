package vn.dondoc.notification.standing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** All tasks there are, each as its last event says. */
@Component
public class TaskStandings {
    private final MongoTemplate mongo;

    TaskStandings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Again, or in another order, it leads to the same. */
    public void record(List<EventEnvelope<TaskMessage>> events) {
        Map<String, TaskStanding> newest = new HashMap<>();
        for (EventEnvelope<TaskMessage> event : events) {
            newest.merge(
                    event.data().task().taskId(),
                    TaskStanding.of(event.data().task(), event.sequence()),
                    (one, other) -> one.sequence() > other.sequence() ? one : other);
        }
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(mongo.getCollectionName(TaskStanding.class)),
                newest.values().stream().map(this::unlessOlder).toList());
    }

    private WriteModel<Document> unlessOlder(TaskStanding standing) {
        Document fields = new Document();
        mongo.getConverter().write(standing, fields);
        fields.remove("_id");
        return BulkWrites.newer(standing.id(), standing.sequence(), fields);
    }

    public List<TaskStanding> of(Collection<String> taskIds) {
        return mongo.find(new Query(where("_id").in(taskIds)), TaskStanding.class);
    }
}
