package vn.dondoc.task.references.persistence;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.task.deadline.DocumentReference;
import vn.dondoc.task.references.ReferenceDate;
import vn.dondoc.task.references.ReferenceDates;

/** Dates of documents in MongoDB, one document for each agency and number. */
@Component
class MongoReferenceDates implements ReferenceDates {
    static final String COLLECTION = "referenceDates";

    private final MongoOperations mongo;

    MongoReferenceDates(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<ReferenceDate> find(DocumentReference key) {
        return Optional.ofNullable(mongo.findById(key.value(), ReferenceDateDocument.class, COLLECTION))
                .map(ReferenceDateDocument::date);
    }

    @Override
    public boolean save(ReferenceDate next) {
        ReferenceDateDocument document = ReferenceDateDocument.of(next);
        return document.version() == 1 ? insert(document) : replace(document);
    }

    private boolean insert(ReferenceDateDocument document) {
        try {
            mongo.insert(document, COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private boolean replace(ReferenceDateDocument document) {
        Query before =
                new Query(Criteria.where("_id").is(document.id()).and("version").is(document.version() - 1));
        return mongo.replace(before, document, COLLECTION).getMatchedCount() == 1;
    }
}
