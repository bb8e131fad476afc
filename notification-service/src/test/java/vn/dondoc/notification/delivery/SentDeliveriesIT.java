package vn.dondoc.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.threeten.extra.MutableClock;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Deliveries;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.testing.TestStores;

/** What goes first, what comes back, and what does not although its sender died. */
class SentDeliveriesIT {
    private static final Instant NOW = TaskEvents.NOW;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final SendingPolicy POLICY =
            new SendingPolicy(Duration.ofSeconds(1), 4, 20, 8, Duration.ofSeconds(30), Duration.ofHours(1), LEASE);

    private final MongoClient client = MongoClients.create(TestStores.mongoUri("admin"));
    private final MongoTemplate mongo = new MongoTemplate(client, TestStores.freshDatabase());
    private final DeliveryQueue queue = queueBy(Clock.fixed(NOW, ZoneOffset.UTC));
    private final MutableClock later = MutableClock.of(NOW.plus(LEASE), ZoneOffset.UTC);
    private final DeliveryQueue other = queueBy(later);

    @AfterEach
    void close() {
        client.close();
    }

    private DeliveryQueue queueBy(Clock clock) {
        return new DeliveryQueue(mongo, Channel.MAIL, POLICY, clock);
    }

    private void add(String agency, Delivery mail) {
        Notice notice = SampleNotices.to(agency, TaskEvents.assigned(TaskEvents.task("1", agency, 1)));
        mongo.insert(new Notice(
                agency,
                notice.content(),
                notice.recipient(),
                notice.items(),
                notice.state(),
                Deliveries.of(mail, Delivery.skipped("x"))));
    }

    private void addDue() {
        add("A1", Delivery.pending(NOW));
    }

    private Delivery stored() {
        return mongo.findAll(Notice.class).getFirst().deliveries().mail();
    }

    @Test
    void whatIsSentFlashIsClaimedBeforeWhatHasWaitedLonger() {
        add("A1", Delivery.pending(NOW.minusSeconds(3)));
        add("A2", Delivery.pending(NOW.minusSeconds(2)));
        add("flash", new Delivery(Delivery.Status.PENDING, NOW, null, 0, null, null, true, null));

        assertThat(queue.claimDue(1)).extracting(Notice::id).containsExactly("flash");
        assertThat(queue.claimDue(2)).extracting(Notice::id).containsExactlyInAnyOrder("A1", "A2");
    }

    @Test
    void whatIsGivenBackIsFreeAtOnce() {
        addDue();

        queue.giveBack(queue.claimDue(1));

        assertThat(stored().attempts()).isZero();
        assertThat(queue.claimDue(1)).hasSize(1);
    }

    @Test
    void whatWasNotedAsSentComesBackToBeToldOnlyAndKeepsItsOneAttempt() {
        addDue();
        queue.noteSent(queue.claimDue(1).getFirst());

        assertThat(other.claimDue(1)).isEmpty();
        later.add(LEASE);
        Notice found = other.claimDue(1).getFirst();

        assertThat(found.deliveries().mail().status()).isEqualTo(Delivery.Status.SENT);
        other.noteSent(found);
        other.recordResults(List.of(new DeliveryResult.Sent(found)));
        assertThat(stored().attempts()).isEqualTo(1);
        assertThat(stored().dueAt()).isNull();
    }

    @Test
    void whatWasNotedAsSentIsNoFailureOfWhoTriedItBesides() {
        addDue();
        Notice slow = queue.claimDue(1).getFirst();
        other.claimDue(1);
        later.add(LEASE);
        Notice taken = other.claimDue(1).getFirst();

        queue.noteSent(slow);
        other.recordResults(List.of(new DeliveryResult.Skipped(taken, "refused")));

        assertThat(stored().status()).isEqualTo(Delivery.Status.SENT);
    }

    @Test
    void aMailThatIsRefusedForNowWaitsAsLongAgainAsItHasWaitedAndLosesNoAttempt() {
        addDue();
        later.setInstant(NOW.plus(Duration.ofMinutes(20)));

        other.recordResults(
                List.of(new DeliveryResult.Deferred(other.claimDue(1).getFirst(), "busy")));

        assertThat(stored().attempts()).isZero();
        assertThat(stored().dueAt()).isBetween(NOW.plus(Duration.ofMinutes(35)), NOW.plus(Duration.ofMinutes(40)));
    }
}
