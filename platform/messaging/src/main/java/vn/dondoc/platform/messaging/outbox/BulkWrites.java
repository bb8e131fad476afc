package vn.dondoc.platform.messaging.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Unordered bulk writes in which a duplicate key is an answer, not an error. */
public final class BulkWrites {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private static final String SEQUENCE = "sequence";

    private BulkWrites() {}

    /**
     * Writes all; where a document was there already, the write at that index did nothing.
     *
     * @return the indexes that met a duplicate key
     */
    public static Set<Integer> writeIgnoringDuplicates(
            MongoCollection<Document> collection, List<? extends WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return Set.of();
        }
        try {
            collection.bulkWrite(writes, UNORDERED);
            return Set.of();
        } catch (MongoBulkWriteException failure) {
            if (!isOnlyDuplicates(failure)) {
                throw failure;
            }
            return failure.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Stores the whole state of an id unless the one that is there is as new. Meets a duplicate key then, as the filter misses and
     * the upsert inserts: for {@link #writeIgnoringDuplicates}.
     */
    public static WriteModel<Document> newer(String id, long sequence, Document fields) {
        return new ReplaceOneModel<>(
                and(eq("_id", id), lt(SEQUENCE, sequence)),
                fields.append(SEQUENCE, sequence),
                new ReplaceOptions().upsert(true));
    }

    /** Whether every write that failed met a duplicate key, and the others are stored as safely as was asked for. */
    public static boolean isOnlyDuplicates(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }
}
