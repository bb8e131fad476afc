package vn.dondoc.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.testing.TestStores;

class MongoStreamStoreIT {

    @Test
    void nobodyIsWokenForANoticeThatWasTakenFromItsOfficial() {
        try (MongoClient client = MongoClients.create(TestStores.mongoUri("admin"))) {
            var mongo = new MongoTemplate(client, TestStores.freshDatabase());
            mongo.getCollection(mongo.getCollectionName(Notice.class))
                    .insertMany(List.of(
                            notice(
                                    "n1",
                                    new Document("officialId", "an").append("stream", new Document("position", 1L))),
                            notice("n2", new Document("stream", new Document("position", 2L)))));

            assertThat(new MongoStreamStore(mongo).officialsBetween(0, 2)).containsExactly("an");
        }
    }

    private static Document notice(String id, Document recipient) {
        return new Document("_id", id).append("recipient", recipient);
    }
}
