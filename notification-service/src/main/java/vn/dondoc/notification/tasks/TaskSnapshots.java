package vn.dondoc.notification.tasks;

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

/** All tasks there are, each as its last event says: again, or in another order, the events lead to the same. */
@Component
public class TaskSnapshots {
    private final MongoTemplate mongo;

    TaskSnapshots(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public void storeNewer(List<EventEnvelope<TaskMessage>> events) {
        Map<String, TaskSnapshot> newest = new HashMap<>();
        for (EventEnvelope<TaskMessage> event : events) {
            newest.merge(
                    event.data().task().taskId(),
                    TaskSnapshot.of(event.data().task(), event.sequence()),
                    (one, other) -> one.sequence() > other.sequence() ? one : other);
        }
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(mongo.getCollectionName(TaskSnapshot.class)),
                newest.values().stream().map(this::unlessOlder).toList());
    }

    private WriteModel<Document> unlessOlder(TaskSnapshot task) {
        Document fields = new Document();
        mongo.getConverter().write(task, fields);
        fields.remove("_id");
        return BulkWrites.newer(task.id(), task.sequence(), fields);
    }

    public List<TaskSnapshot> find(Collection<String> taskIds) {
        return mongo.find(new Query(where("_id").in(taskIds)), TaskSnapshot.class);
    }
}
