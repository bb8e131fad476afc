package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.reporting.projection.TaskReadModel;

/** A database of the test's own, and what has to be in it. */
final class StoredReports implements AutoCloseable {
    private static final MongoClient CLIENT = MongoClients.create(TestStores.mongoUri("admin"));

    private final MongoDatabase database = CLIENT.getDatabase(TestStores.freshDatabase());

    MongoDatabase database() {
        return database;
    }

    /** Does a part of a bulk write, as a process that dies in it would. */
    void writeSome(String collection, List<? extends WriteModel<Document>> writes) {
        for (var write : writes) {
            database.getCollection(collection).bulkWrite(List.of(write));
        }
    }

    void assertExact(TaskLog log) {
        var truth = new Truth(log.events());
        var tasks = new HashMap<String, TaskReadModel>();
        database.getCollection("rows")
                .find()
                .batchSize(100_000)
                .forEach(stored -> tasks.put(stored.getString("_id"), TaskReadModel.from(stored)));
        assertThat(tasks).isEqualTo(truth.tasks());
        assertThat(Truth.numbersIn(database.getCollection("totals").find().batchSize(100_000)))
                .isEqualTo(truth.numbers());
    }

    @Override
    public void close() {
        database.drop();
    }
}
