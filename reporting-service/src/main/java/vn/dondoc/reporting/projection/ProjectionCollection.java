package vn.dondoc.reporting.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.outbox.BulkWrites;

/** One collection of the projection: read by ids, written by unordered bulks. */
final class ProjectionCollection {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final FaultInjection faults;

    ProjectionCollection(MongoDatabase database, String name, FaultInjection faults) {
        this.collection = database.getCollection(name);
        this.faults = faults;
    }

    FindIterable<Document> find(Collection<String> ids) {
        return collection.find(Filters.in("_id", ids)).batchSize(10_000);
    }

    /**
     * Whether the store can be given these at all, before anything is written that cannot be taken back.
     *
     * @throws org.bson.BSONException when one of them is no BSON, such as one with a field whose name holds a NUL
     */
    void requireStorable(Stream<? extends Bson> documents) {
        documents.forEach(each -> new RawBsonDocument(
                each.toBsonDocument(Document.class, collection.getCodecRegistry()), new BsonDocumentCodec()));
    }

    /** How many documents were inserted or matched a guard. */
    int write(List<? extends WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return 0;
        }
        faults.beforeWrite(collection.getNamespace().getCollectionName(), writes);
        var result = collection.bulkWrite(writes, UNORDERED);
        return result.getInsertedCount() + result.getMatchedCount();
    }

    /** False when one or more ids were there already; the other writes are done. */
    boolean insert(List<? extends WriteModel<Document>> inserts) {
        try {
            write(inserts);
            return true;
        } catch (MongoBulkWriteException failure) {
            if (BulkWrites.isOnlyDuplicates(failure)) {
                return false;
            }
            throw failure;
        }
    }
}
