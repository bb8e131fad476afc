package vn.dondoc.task.directory.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.outbox.BulkWrites;
import vn.dondoc.task.directory.Agencies;
import vn.dondoc.task.directory.Agency;
import vn.dondoc.task.directory.RecordedAgency;

/** The agencies in MongoDB, one document each, which is only ever replaced by a newer one. */
@Component
class MongoAgencies implements Agencies {
    private static final String COLLECTION = "agencies";
    private static final String PARENT = "parentId";

    private final MongoOperations mongo;

    MongoAgencies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Agency> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Agency.class, COLLECTION));
    }

    @Override
    public List<Agency> findAll(Collection<String> ids) {
        return mongo.find(new Query(where("_id").in(ids)), Agency.class, COLLECTION);
    }

    @Override
    public List<Agency> findClosedBefore(LocalDate day) {
        return mongo.find(new Query(where("openUntil").lt(day.toString())), Agency.class, COLLECTION);
    }

    @Override
    public Map<String, String> parents() {
        Query having = new Query(where(PARENT).exists(true));
        having.fields().include(PARENT);
        return mongo.find(having, Document.class, COLLECTION).stream()
                .collect(Collectors.toMap(agency -> agency.getString("_id"), agency -> agency.getString(PARENT)));
    }

    @Override
    public void recordAll(List<RecordedAgency> agencies) {
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(COLLECTION),
                agencies.stream()
                        .map(it -> BulkWrites.newer(it.agency().id(), it.sequence(), fieldsOf(it.agency())))
                        .toList());
    }

    private Document fieldsOf(Agency agency) {
        Document fields = new Document();
        mongo.getConverter().write(agency, fields);
        fields.remove("_id");
        return fields;
    }
}
