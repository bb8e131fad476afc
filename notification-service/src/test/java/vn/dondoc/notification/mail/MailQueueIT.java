package vn.dondoc.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.testing.TestStores;

/** Two instances whose clocks differ by minutes. */
class MailQueueIT {
    private static final Instant NOW = Instant.parse("2026-05-27T02:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final MailProperties PROPERTIES =
            new MailProperties("a@example.gov.vn", 4, 20, 8, Duration.ofSeconds(30), Duration.ofHours(1), LEASE);

    private final MongoClient client = MongoClients.create(TestStores.mongoUri("admin"));
    private final MongoTemplate mongo = new MongoTemplate(client, TestStores.freshDatabase());

    @AfterEach
    void close() {
        client.close();
    }

    private MailQueue queueAt(Instant time) {
        return new MailQueue(mongo, PROPERTIES, Clock.fixed(time, ZoneOffset.UTC));
    }

    private void addDueMail() {
        mongo.getCollection(mongo.getCollectionName(Notice.class))
                .insertOne(new Document("_id", "n1")
                        .append("items", List.of())
                        .append(
                                "mail",
                                new Document("status", "PENDING")
                                        .append("dueAt", NOW)
                                        .append("attempts", 0)));
    }

    @Test
    void whoIsAheadLeavesAMailToWhoeverIsSendingIt() {
        addDueMail();
        var ahead = queueAt(NOW.plus(Duration.ofMinutes(10)));

        assertThat(queueAt(NOW).claimDue(10)).hasSize(1);

        assertThat(ahead.claimDue(10)).isEmpty();
        assertThat(ahead.claimDue(10)).isEmpty();
    }
}
