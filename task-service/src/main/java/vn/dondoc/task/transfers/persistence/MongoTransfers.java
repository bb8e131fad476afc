package vn.dondoc.task.transfers.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.outbox.BulkWrites;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.transfers.Transfer;
import vn.dondoc.task.transfers.TransferResult;
import vn.dondoc.task.transfers.Transfers;

/** Transfers in MongoDB, one document each; and one for what became of each task, so that no document grows with them. */
@Component
class MongoTransfers implements Transfers {
    static final String COLLECTION = "transfers";
    static final String RESULTS = "transferResults";
    private static final String ID = "_id";
    private static final String STAGE = "stage";
    private static final String ORDERED_AT = "ordered.time";
    private static final String TRANSFER = "transferId";
    private static final String TASK = "taskId";
    private static final String OUTCOME = "outcome";
    private static final String WHY = "why";

    private final MongoOperations mongo;

    MongoTransfers(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index(STAGE, Sort.Direction.ASC).on(ORDERED_AT, Sort.Direction.ASC));
        var results = mongo.indexOps(RESULTS);
        results.createIndex(new Index(TRANSFER, Sort.Direction.ASC).on(TASK, Sort.Direction.ASC));
        results.createIndex(new Index(TRANSFER, Sort.Direction.ASC)
                .on(OUTCOME, Sort.Direction.ASC)
                .on(TASK, Sort.Direction.ASC));
    }

    @Override
    public Optional<Transfer> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Transfer.class, COLLECTION));
    }

    @Override
    public Transfer begin(Transfer fresh) {
        try {
            return mongo.insert(fresh, COLLECTION);
        } catch (DuplicateKeyException _) {
            return find(fresh.id()).orElseThrow();
        }
    }

    @Override
    public void advance(String id, Transfer.Stage from, Transfer.Stage to) {
        Query still = new Query(where(ID).is(id).and(STAGE).is(from));
        mongo.updateFirst(still, new Update().set(STAGE, to), COLLECTION);
    }

    @Override
    public List<Transfer> unfinished(Instant orderedBefore, int limit) {
        Criteria unfinished = where(STAGE)
                .in(Transfer.Stage.LISTING, Transfer.Stage.MOVING)
                .and(ORDERED_AT)
                .lt(orderedBefore);
        Query oldestFirst = new Query(unfinished).with(Sort.by(ORDERED_AT)).limit(limit);
        return mongo.find(oldestFirst, Transfer.class, COLLECTION);
    }

    /** The id taken says that a result stands there that is not pending any more: so the write did nothing. */
    @Override
    public void record(String id, List<TransferResult> results) {
        var upsert = new UpdateOptions().upsert(true);
        BulkWrites.writeIgnoringDuplicates(
                mongo.getCollection(RESULTS),
                results.stream()
                        .map(result -> new UpdateOneModel<Document>(pending(id, result), update(id, result), upsert))
                        .toList());
    }

    private static Document pending(String id, TransferResult result) {
        return new Document(ID, id + "/" + result.taskId().value())
                .append(OUTCOME, TransferResult.Outcome.PENDING.name());
    }

    private Document update(String id, TransferResult result) {
        var set = new Document(OUTCOME, result.outcome().name());
        if (result.why() != null) {
            set.append(WHY, mongo.getConverter().convertToMongoType(result.why()));
        }
        var fresh = new Document(TRANSFER, id).append(TASK, result.taskId().value());
        return new Document("$set", set).append("$setOnInsert", fresh);
    }

    @Override
    public List<TransferResult> results(
            String id, TransferResult.@Nullable Outcome outcome, @Nullable TaskId after, int limit) {
        Criteria which = where(TRANSFER).is(id);
        if (outcome != null) {
            which.and(OUTCOME).is(outcome);
        }
        if (after != null) {
            which.and(TASK).gt(after.value());
        }
        Query query = new Query(which).with(Sort.by(TASK)).limit(limit);
        return mongo.find(query, Document.class, RESULTS).stream()
                .map(this::result)
                .toList();
    }

    private TransferResult result(Document document) {
        Document why = document.get(WHY, Document.class);
        return new TransferResult(
                new TaskId(document.getString(TASK)),
                TransferResult.Outcome.valueOf(document.getString(OUTCOME)),
                why == null ? null : mongo.getConverter().read(Finding.class, why));
    }

    @Override
    public Map<TransferResult.Outcome, Long> counts(String id) {
        var counts = new EnumMap<TransferResult.Outcome, Long>(TransferResult.Outcome.class);
        var perOutcome = Aggregation.newAggregation(
                Aggregation.match(where(TRANSFER).is(id)),
                Aggregation.group(OUTCOME).count().as("count"));
        mongo.aggregate(perOutcome, RESULTS, Document.class)
                .forEach(group -> counts.put(
                        TransferResult.Outcome.valueOf(group.getString(ID)),
                        group.get("count", Number.class).longValue()));
        return counts;
    }
}
