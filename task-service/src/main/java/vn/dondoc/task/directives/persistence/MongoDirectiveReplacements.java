package vn.dondoc.task.directives.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.task.directives.DirectiveReplacements;

/** Replaced directives in MongoDB, one document each. */
@Component
class MongoDirectiveReplacements implements DirectiveReplacements {
    static final String COLLECTION = "replacements";
    private static final String SUCCESSOR = "successorId";

    private final MongoOperations mongo;

    MongoDirectiveReplacements(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(SUCCESSOR, Sort.Direction.ASC));
    }

    /** @param id the directive that was replaced */
    record Replacement(String id, String successorId) {}

    @Override
    public void record(String directiveId, String successorId) {
        try {
            mongo.insert(new Replacement(directiveId, successorId), COLLECTION);
        } catch (DuplicateKeyException _) {
            return; // told before
        }
    }

    @Override
    public Optional<String> successorOf(String directiveId) {
        return Optional.ofNullable(mongo.findById(directiveId, Replacement.class, COLLECTION))
                .map(Replacement::successorId);
    }

    @Override
    public List<String> predecessorsOf(String directiveId, int limit) {
        Query replaced = new Query(Criteria.where(SUCCESSOR).is(directiveId))
                .with(Sort.by("_id"))
                .limit(limit);
        return mongo.find(replaced, Replacement.class, COLLECTION).stream()
                .map(Replacement::id)
                .toList();
    }
}
