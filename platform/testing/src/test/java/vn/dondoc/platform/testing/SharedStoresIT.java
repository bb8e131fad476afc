package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.embedded.kafka.TopicSpec;

class SharedStoresIT {
    @Test
    void eachTestSuiteHasADatabaseOfItsOwn() {
        String first = TestStores.freshDatabase();
        String second = TestStores.freshDatabase();

        try (MongoClient client = MongoClients.create(TestStores.mongoUri(first))) {
            client.getDatabase(first).getCollection("c").insertOne(new Document("_id", "a"));

            assertThat(client.getDatabase(first).getCollection("c").countDocuments())
                    .isEqualTo(1);
            assertThat(client.getDatabase(second).getCollection("c").countDocuments())
                    .isZero();
            client.getDatabase(first).drop();
        }
    }

    @Test
    void sharedTopicsAreCreatedOnce() throws Exception {
        TopicSpec topic = new TopicSpec(TestStores.freshDatabase(), 3, Map.of("cleanup.policy", "compact"));

        TestStores.createTopics(topic);
        TestStores.createTopics(topic);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestStores.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains(topic.name());
        }
    }
}
