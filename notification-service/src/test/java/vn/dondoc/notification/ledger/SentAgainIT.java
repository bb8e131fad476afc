package vn.dondoc.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.platform.testing.TestStores;

/** What was given up, in the store, before anybody sends it. */
class SentAgainIT {
    private static final Instant NOW = Instant.parse("2026-05-27T02:00:00Z");

    private final MongoClient client = MongoClients.create(TestStores.mongoUri("admin"));
    private final MongoTemplate mongo = new MongoTemplate(client, TestStores.freshDatabase());

    @AfterEach
    void close() {
        client.close();
    }

    private void addGivenUp(String id, Urgency urgency) {
        Document mail = new Document("status", "FAILED").append("attempts", 8).append("givenUpAt", NOW);
        mongo.getCollection("notices")
                .insertOne(new Document("_id", id)
                        .append("items", List.of(new Document("urgency", urgency.name())))
                        .append("recipient", new Document("officialId", "o"))
                        .append("deliveries", new Document("mail", mail)));
    }

    private Document mailOf(String id) {
        return mongo.getCollection("notices")
                .find(new Document("_id", id))
                .first()
                .get("deliveries", Document.class)
                .get("mail", Document.class);
    }

    @Test
    void whatIsSentFlashGoesBeforeTheOthersAgain() {
        addGivenUp("flash", Urgency.FLASH_TIMED);
        addGivenUp("normal", Urgency.NORMAL);
        LedgerFilter all = new LedgerFilter(null, null, null, LedgerFilter.Days.ALL, Channel.MAIL, null);

        assertThat(new DeliveryLedger(mongo).sendAgain(all, NOW)).isEqualTo(2);

        assertThat(List.of(mailOf("flash"), mailOf("normal")))
                .allMatch(mail -> mail.getString("status").equals("PENDING") && !mail.containsKey("givenUpAt"))
                .extracting(mail -> mail.getBoolean("flash"))
                .containsExactly(true, null);
    }
}
