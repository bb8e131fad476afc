package vn.dondoc.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.threeten.extra.MutableClock;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.FormerRecipient;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.testing.TestStores;

/** Two instances whose clocks differ by minutes. */
class DeliveryQueueIT {
    private static final Instant NOW = Instant.parse("2026-05-27T02:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final SendingPolicy POLICY =
            new SendingPolicy(Duration.ofSeconds(1), 4, 20, 8, Duration.ofSeconds(30), Duration.ofHours(1), LEASE);

    private final MongoClient client = MongoClients.create(TestStores.mongoUri("admin"));
    private final MongoTemplate mongo = new MongoTemplate(client, TestStores.freshDatabase());

    @AfterEach
    void close() {
        client.close();
    }

    private DeliveryQueue queueAt(Instant time) {
        return queueBy(Clock.fixed(time, ZoneOffset.UTC));
    }

    private DeliveryQueue queueBy(Clock clock) {
        return new DeliveryQueue(mongo, Channel.MAIL, POLICY, clock);
    }

    private void addDueMail() {
        addDueMail("n1", NOW);
    }

    private void addDueMail(String id, Instant dueAt) {
        mongo.getCollection(mongo.getCollectionName(Notice.class))
                .insertOne(new Document("_id", id)
                        .append("items", List.of())
                        .append("recipient", new Document("officialId", "left"))
                        .append(
                                "deliveries",
                                new Document(
                                        "mail",
                                        new Document("status", "PENDING")
                                                .append("dueAt", dueAt)
                                                .append("attempts", 0))));
    }

    @Test
    void whoIsAheadLeavesAMailToWhoeverIsSendingIt() {
        addDueMail();
        var ahead = queueAt(NOW.plus(Duration.ofMinutes(10)));

        assertThat(queueAt(NOW).claimDue(10)).hasSize(1);

        assertThat(ahead.claimDue(10)).isEmpty();
        assertThat(ahead.claimDue(10)).isEmpty();
    }

    @Test
    void whoIsBehindLeavesAMailToWhoeverIsSendingIt() {
        addDueMail();
        var behind = queueAt(NOW.minus(Duration.ofMinutes(10)));
        addDueMail("n2", NOW.minus(Duration.ofMinutes(11)));

        assertThat(queueAt(NOW).claimDue(10)).hasSize(2);

        assertThat(behind.claimDue(10)).isEmpty();
    }

    @Test
    void theMailOfASenderThatDiedIsTakenOverWhenItsClaimWasSeenForALease() {
        addDueMail();
        assertThat(queueAt(NOW).claimDue(10)).hasSize(1);
        var clock = MutableClock.of(NOW.plus(Duration.ofMinutes(10)), ZoneOffset.UTC);
        var other = queueBy(clock);

        assertThat(other.claimDue(10)).isEmpty();
        clock.add(LEASE.minusSeconds(1));
        assertThat(other.claimDue(10)).isEmpty();
        clock.add(Duration.ofSeconds(1));

        assertThat(other.claimDue(10)).extracting(Notice::id).containsExactly("n1");
    }

    @Test
    void mailsOfASenderThatMayHaveDiedKeepNoOtherWaiting() {
        addDueMail();
        assertThat(queueAt(NOW).claimDue(1)).hasSize(1);
        Instant later = NOW.plus(Duration.ofMinutes(10));
        addDueMail("n2", later);

        assertThat(queueAt(later).claimDue(1)).extracting(Notice::id).containsExactly("n2");
    }

    @Test
    void onlyARefusalOfTheMailCountsAsAnAttempt() {
        addDueMail();
        DeliveryQueue queue = queueAt(NOW);

        queue.recordResults(
                List.of(new DeliveryResult.Postponed(queue.claimDue(1).getFirst(), "away")));
        Notice postponed = queueAt(NOW.plus(POLICY.backOff())).claimDue(1).getFirst();
        assertThat(postponed.deliveries().mail().attempts()).isZero();

        queue.recordResults(List.of(new DeliveryResult.Failed(postponed, "refused")));
        Notice failed = queueAt(NOW.plus(POLICY.backOff())).claimDue(1).getFirst();
        assertThat(failed.deliveries().mail().attempts()).isEqualTo(1);
    }

    @Test
    void whatWasGivenUpAndIsDueAgainHasAllItsAttempts() {
        addDueMail();
        DeliveryQueue queue = queueAt(NOW.plus(Duration.ofDays(1)));
        for (int i = 0; i < POLICY.attempts(); i++) {
            fail(queue);
        }
        assertThat(stored().status()).isEqualTo(Delivery.Status.FAILED);
        assertThat(stored().givenUpAt()).isNotNull();

        mongo.updateFirst(
                new Query(),
                new Update().set("deliveries.mail.status", "PENDING").set("deliveries.mail.dueAt", NOW),
                Notice.class);
        fail(queue);

        assertThat(stored().status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(stored().attempts()).isEqualTo(POLICY.attempts() + 1);
    }

    @Test
    void whatWasSentToWhoLeftIsNotSentToWhoTookItOver() {
        addDueMail();
        DeliveryQueue queue = queueAt(NOW);
        Notice sent = queue.claimDue(1).getFirst();
        mongo.updateFirst(
                new Query(),
                new Update().set("recipient.officialId", "successor").set("deliveries.mail", Delivery.pending(NOW)),
                Notice.class);

        queue.noteSent(sent);
        queue.recordResults(List.of(new DeliveryResult.Sent(sent)));

        assertThat(stored().status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(queue.claimDue(1)).hasSize(1);
    }

    /** Whoever gets it back would be sent it again. */
    @Test
    void whatWasSentWhileItWasHandedOverIsNotedOfWhoHadIt() {
        addDueMail();
        DeliveryQueue queue = queueAt(NOW);
        Notice sent = queue.claimDue(1).getFirst();
        Delivery claimed = sent.deliveries().mail();
        mongo.updateFirst(
                new Query(),
                new Update()
                        .unset("recipient.officialId")
                        .set("deliveries.mail", Delivery.pending(null))
                        .set("deliveries.former", List.of(new FormerRecipient("left", NOW, claimed, claimed))),
                Notice.class);

        queue.noteSent(sent);
        queue.noteSent(sent);

        assertThat(stored().status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(mongo.findAll(Notice.class).getFirst().deliveries().former())
                .singleElement()
                .extracting(FormerRecipient::mail)
                .matches(mail -> mail.status() == Delivery.Status.SENT && mail.attempts() == 1 && mail.claim() == null)
                .matches(mail -> NOW.equals(mail.changedAt()));
    }

    /** Makes it due again, whatever the wait. */
    private void fail(DeliveryQueue queue) {
        queue.recordResults(List.of(new DeliveryResult.Failed(queue.claimDue(1).getFirst(), "refused")));
        mongo.updateFirst(
                new Query(where("deliveries.mail.dueAt").ne(null)),
                new Update().set("deliveries.mail.dueAt", NOW),
                Notice.class);
    }

    private Delivery stored() {
        return mongo.findAll(Notice.class).getFirst().deliveries().mail();
    }

    @Test
    void whatTheStoreRefusedAtFirstIsClaimedAndRecordedAllTheSame() {
        addDueMail("n1", NOW);
        addDueMail("n2", NOW);
        var queue = new DeliveryQueue(refusingTheSecondOnce(), Channel.MAIL, POLICY, Clock.fixed(NOW, ZoneOffset.UTC));

        List<Notice> claimed = queue.claimDue(10);
        assertThat(claimed).extracting(Notice::id).containsExactlyInAnyOrder("n1", "n2");
        claimed.forEach(queue::noteSent);
        queue.recordResults(
                claimed.stream().<DeliveryResult>map(DeliveryResult.Sent::new).toList());

        assertThat(mongo.findAll(Notice.class))
                .extracting(notice -> notice.deliveries().mail())
                .allMatch(mail -> mail.status() == Delivery.Status.SENT && mail.attempts() == 1)
                .allMatch(mail -> mail.dueAt() == null && mail.claim() == null);
    }

    /** As FerretDB does when two instances write the same documents: it refuses one write of each bulk, and takes the others. */
    private MongoTemplate refusingTheSecondOnce() {
        return new MongoTemplate(client, mongo.getDb().getName()) {
            @Override
            public BulkOperations bulkOps(BulkOperations.BulkMode mode, Class<?> type) {
                return refusingTheSecond(super.bulkOps(mode, type));
            }
        };
    }

    private static BulkOperations refusingTheSecond(BulkOperations bulk) {
        var updates = new AtomicInteger();
        return (BulkOperations) Proxy.newProxyInstance(
                BulkOperations.class.getClassLoader(),
                new Class<?>[] {BulkOperations.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("updateOne") && updates.incrementAndGet() == 2) {
                        return bulk;
                    }
                    Object done = method.invoke(bulk, arguments);
                    if (method.getName().equals("execute") && updates.get() >= 2) {
                        throw refused(1);
                    }
                    return done;
                });
    }

    private static BulkOperationException refused(int index) {
        var error = new BulkWriteError(16_908_292, "deadlock detected", new BsonDocument(), index);
        return new BulkOperationException(
                "refused",
                new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(), List.of(error), null, new ServerAddress(), Set.of()));
    }
}
