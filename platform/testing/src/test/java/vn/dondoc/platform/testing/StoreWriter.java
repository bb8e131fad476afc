package vn.dondoc.platform.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;
import vn.dondoc.platform.embedded.mongodb.EmbeddedMongo;

/** Child process: writes without end and says what was acknowledged, until it is killed. */
final class StoreWriter {
    static final String ACKNOWLEDGED = "acknowledged ";
    private static final int THREADS = 4;

    private StoreWriter() {}

    public static void main(String[] arguments) {
        EmbeddedMongo store = EmbeddedMongo.durable(Path.of(arguments[0]), 0);
        MongoClient client = MongoClients.create(store.connectionString());
        MongoCollection<Document> collection = client.getDatabase("crash").getCollection("documents");
        collection.createIndex(Indexes.ascending("round"), new IndexOptions().sparse(true));
        for (int thread = 0; thread < THREADS; thread++) {
            String prefix = arguments[1] + "-" + thread + "-";
            Thread.ofPlatform().start(() -> writeWithoutEnd(collection, prefix));
        }
    }

    private static void writeWithoutEnd(MongoCollection<Document> collection, String prefix) {
        for (int i = 0; ; i++) {
            String id = prefix + i;
            collection.insertOne(new Document("_id", id).append("version", 1).append("text", "x".repeat(500)));
            System.out.println(ACKNOWLEDGED + id + " 1");
            collection.updateOne(
                    Filters.and(Filters.eq("_id", id), Filters.eq("version", 1)),
                    Updates.combine(Updates.inc("version", 1), Updates.set("round", i)));
            System.out.println(ACKNOWLEDGED + id + " 2");
        }
    }
}
