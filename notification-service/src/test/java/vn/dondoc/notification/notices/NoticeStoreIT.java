package vn.dondoc.notification.notices;

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
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.delivery.SampleNotices;
import vn.dondoc.platform.testing.TestStores;

/** What happens to a notice between two looks of who writes it. */
class NoticeStoreIT {
    private final MongoClient client = MongoClients.create(TestStores.mongoUri("admin"));
    private final String database = TestStores.freshDatabase();
    private final MongoTemplate mongo = new MongoTemplate(client, database);
    private final NoticeStore store = storeOf(mongo);

    @AfterEach
    void close() {
        client.close();
    }

    /** A minute before the notices are due. */
    private static NoticeStore storeOf(MongoTemplate mongo) {
        Clock before = Clock.fixed(TaskEvents.NOW.minusSeconds(60), ZoneOffset.UTC);
        return new NoticeStore(mongo, Duration.ofSeconds(5), before);
    }

    private static Notice noticeOf(String item) {
        return SampleNotices.of(TaskEvents.assigned(TaskEvents.task(item, "H56.02", 2)));
    }

    private Delivery storedMail() {
        return mongo.findAll(Notice.class).getFirst().deliveries().mail();
    }

    @Test
    void aNoticeThatIsCompleteIsDueAtOnce() {
        store.upsertAll(List.of(noticeOf("1")));
        store.upsertAll(List.of(noticeOf("2")));

        assertThat(storedMail().dueAt()).isEqualTo(TaskEvents.NOW.minusSeconds(60));
    }

    @Test
    void aNoticeThatIsHandedOverWhileItBecomesCompleteIsNotDueBeforeSomebodyHasIt() {
        store.upsertAll(List.of(noticeOf("1")));
        var handingOver = new MongoTemplate(client, database) {
            @Override
            public <T> List<T> find(Query query, Class<T> type) {
                List<T> found = super.find(query, type);
                store.handOver((Notice) found.getFirst());
                return found;
            }
        };

        storeOf(handingOver).upsertAll(List.of(noticeOf("2")));

        assertThat(storedMail().dueAt()).isNull();
    }

    /** Or whoever gets it back would be sent it again. */
    @Test
    void whatWasSentSinceItWasSeenIsHandedOverOnlyByWhoSeesThat() {
        store.upsertAll(List.of(noticeOf("1")));
        Notice seen = mongo.findAll(Notice.class).getFirst();
        mongo.updateFirst(new Query(), Update.update("deliveries.mail.status", Delivery.Status.SENT), Notice.class);
        Notice sent = mongo.findAll(Notice.class).getFirst();

        assertThat(store.handOver(seen)).isFalse();
        assertThat(store.handOver(sent)).isTrue();
        assertThat(mongo.findAll(Notice.class).getFirst().deliveries().former())
                .singleElement()
                .matches(former -> former.mail().status() == Delivery.Status.SENT);
    }

    /** It may have waited for long: a digest that was sent meanwhile told whoever gets it nothing. */
    @Test
    void whatSomebodyGetsLateCameWhenItWasAssigned() {
        Notice waiting = noticeOf("1");
        Instant late = TaskEvents.NOW.plusSeconds(3_600);

        Notice got = waiting.assignedTo(waiting.id(), waiting.recipient().takenBy("clerk"), late, late);

        assertThat(waiting.cameAt()).isEqualTo(TaskEvents.NOW);
        assertThat(got.cameAt()).isEqualTo(late);
    }

    @Test
    void aNoticeThatGetsATaskSentFlashGoesBeforeAllOthers() {
        store.upsertAll(List.of(noticeOf("1")));
        assertThat(storedMail().flash()).isNull();

        store.upsertAll(
                List.of(SampleNotices.of(TaskEvents.assigned(TaskEvents.task("D1", "2", "H56.02", 3, Urgency.FLASH)))));

        assertThat(storedMail().flash()).isTrue();
    }
}
