package vn.dondoc.directive.tasks.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.tasks.OpenTasks;
import vn.dondoc.directive.tasks.RecordedTask;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** A document a task, which a newer event replaces; one of a finished task has no lead. */
@Component
class MongoOpenTasks implements OpenTasks {
    private static final String COLLECTION = "openTasks";
    private static final String LEAD = "leadAgencyId";

    private final MongoOperations mongo;

    MongoOpenTasks(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(LEAD, Sort.Direction.ASC));
    }

    @Override
    public Map<String, Integer> countByLead(Collection<String> agencyIds) {
        Map<String, Integer> counts = new HashMap<>();
        for (String agencyId : agencyIds) {
            Query led = new Query(where(LEAD).is(agencyId)).limit(MOST);
            led.fields().include("_id");
            int open = mongo.find(led, Document.class, COLLECTION).size();
            if (open > 0) {
                counts.put(agencyId, open);
            }
        }
        return counts;
    }

    @Override
    public void recordAll(List<RecordedTask> tasks) {
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(COLLECTION),
                tasks.stream()
                        .map(task -> BulkWrites.newer(task.id(), task.sequence(), fieldsOf(task)))
                        .toList());
    }

    private static Document fieldsOf(RecordedTask task) {
        var fields = new Document();
        if (task.leadAgencyId() != null) {
            fields.append(LEAD, task.leadAgencyId());
        }
        return fields;
    }
}
