package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.TestStores;

class BulkWritesIT {
    private static void write(MongoCollection<Document> collection, long sequence, Document fields) {
        BulkWrites.writeIgnoringDuplicates(collection, List.of(BulkWrites.newer("a", sequence, fields)));
    }

    @Test
    void theNewestStateStaysWithoutWhatOnlyOlderOnesSaid() {
        try (var client = MongoClients.create(TestStores.mongoUri("admin"))) {
            var collection = client.getDatabase(TestStores.freshDatabase()).getCollection("states");
            write(collection, 2, new Document("name", "one").append("email", "a@b"));
            write(collection, 4, new Document("name", "two"));
            write(collection, 3, new Document("name", "late").append("email", "c@d"));
            write(collection, 4, new Document("name", "again"));

            assertThat(collection.find())
                    .containsExactly(
                            new Document("_id", "a").append("name", "two").append("sequence", 4L));
        }
    }
}
