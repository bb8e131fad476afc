package vn.dondoc.benchmarks;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The tasks as task-service stores them, looked at from outside. */
final class StoredTasks {
    private final MongoCollection<RawBsonDocument> documents;
    private final Clock clock;

    StoredTasks(BenchmarkEnvironment stage, Clock clock) {
        this.documents = stage.database("task").getCollection("tasks", RawBsonDocument.class);
        this.clock = clock;
    }

    /** Whether nothing is due and no event waits to be sent. */
    boolean areQuiet() {
        return hasNo(lte("sweep.nextDueAt", clock.instant())) && hasNo(gt("outbox.since", Instant.EPOCH));
    }

    private boolean hasNo(Bson filter) {
        return documents.find(filter).projection(include("_id")).first() == null;
    }

    Iterable<RawBsonDocument> findAll() {
        return documents.find().batchSize(1_000);
    }

    void deleteAll() {
        documents.deleteMany(new Document());
    }
}
