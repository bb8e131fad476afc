package vn.dondoc.task.directory.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.outbox.BulkWrites;
import vn.dondoc.task.directory.OfficialNames;

/** The names in MongoDB, one document each, which is only ever replaced by a newer one. */
@Component
class MongoOfficialNames implements OfficialNames {
    private static final String COLLECTION = "officials";
    private static final String NAME = "name";

    private final MongoOperations mongo;

    MongoOfficialNames(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, String> of(Collection<String> ids) {
        return mongo.find(new Query(where("_id").in(ids)), Document.class, COLLECTION).stream()
                .collect(Collectors.toMap(it -> it.getString("_id"), it -> it.getString(NAME)));
    }

    @Override
    public void recordAll(List<RecordedOfficial> officials) {
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(COLLECTION),
                officials.stream()
                        .map(it -> BulkWrites.newer(it.id(), it.sequence(), new Document(NAME, it.name())))
                        .toList());
    }
}
