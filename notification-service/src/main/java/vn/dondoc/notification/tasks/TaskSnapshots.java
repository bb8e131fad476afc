package vn.dondoc.notification.tasks;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** All tasks there are, each as its last event says: again, or in another order, the events lead to the same. */
@Component
public class TaskSnapshots {
    private static final String LEAD = "leadAgencyId";
    private static final String IN_CHARGE = "personInCharge";
    private static final String STATE = "state";
    private static final String CHANGED_AT = "changedAt";
    private static final String DUE_ON = "dueOn";

    private final MongoTemplate mongo;

    TaskSnapshots(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(TaskSnapshot.class).createIndex(new Index(STATE, Direction.ASC).on(CHANGED_AT, Direction.ASC));
        List.of(LEAD, IN_CHARGE)
                .forEach(who -> mongo.indexOps(TaskSnapshot.class)
                        .createIndex(new Index(who, Direction.ASC)
                                .on(STATE, Direction.ASC)
                                .on(DUE_ON, Direction.ASC)));
    }

    public void storeNewer(List<EventEnvelope<TaskMessage>> events) {
        Map<String, TaskSnapshot> newest = new HashMap<>();
        for (EventEnvelope<TaskMessage> event : events) {
            newest.merge(
                    event.data().task().taskId(),
                    TaskSnapshot.of(event.data().task(), event.sequence(), event.time()),
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

    /** By task who is in charge of it; one of which nobody is, is missing. */
    public Map<String, String> inCharge(Collection<String> taskIds) {
        Map<String, String> inCharge = new HashMap<>();
        for (TaskSnapshot task : taskIds.isEmpty() ? List.<TaskSnapshot>of() : find(taskIds)) {
            String official = task.personInCharge();
            if (official != null) {
                inCharge.put(task.id(), official);
            }
        }
        return inCharge;
    }

    /** What runs and is due until then of what those agencies lead, or those officials are in charge of: each once. */
    public List<TaskSnapshot> findDue(
            Collection<String> leadAgencyIds, Collection<String> personsInCharge, LocalDate until) {
        return Stream.of(where(LEAD).in(leadAgencyIds), where(IN_CHARGE).in(personsInCharge))
                .flatMap(whose -> findDue(whose, until))
                .distinct()
                .toList();
    }

    private Stream<TaskSnapshot> findDue(Criteria whose, LocalDate until) {
        // days are stored as ISO 8601 writes them, which sorts by time
        Query due = new Query(
                whose.and(STATE).in(TaskSnapshot.RUNNING).and(DUE_ON).gt("").lte(until.toString()));
        return mongo.find(due, TaskSnapshot.class).stream();
    }

    /** Those on which nobody has anything to do, of which nothing was heard since: one that goes on comes again with its next event. */
    public void deleteSettledBefore(Instant time) {
        Query settled =
                new Query(where(STATE).in(TaskSnapshot.SETTLED).and(CHANGED_AT).lt(time));
        mongo.remove(settled, TaskSnapshot.class);
    }
}
