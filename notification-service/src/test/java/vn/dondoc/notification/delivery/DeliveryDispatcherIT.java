package vn.dondoc.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.threeten.extra.MutableClock;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.Channel;
import vn.dondoc.notification.notices.Delivery;
import vn.dondoc.notification.notices.Notice;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.web.text.MessageRenderer;

/** What is done with the results of a channel, by a clock that stands still: what waits for a lease to end waits for ever. */
class DeliveryDispatcherIT {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final SendingPolicy POLICY =
            new SendingPolicy(Duration.ofSeconds(1), 1, 10, 2, Duration.ofSeconds(30), Duration.ofHours(1), LEASE);

    private final MongoClient client = MongoClients.create(TestStores.mongoUri("admin"));
    private final MongoTemplate mongo = new MongoTemplate(client, TestStores.freshDatabase());
    private final MutableClock clock = MutableClock.of(TaskEvents.NOW, ZoneOffset.UTC);
    private final List<String> sent = new ArrayList<>();
    private final List<DeliveryResult> told = new ArrayList<>();

    @AfterEach
    void close() {
        client.close();
    }

    private interface Receiver {
        /** What it does with some notices; none is what it was not asked for. */
        List<DeliveryResult> take(List<Notice> notices);
    }

    private DeliveryDispatcher dispatcherTo(Receiver receiver, Consumer<List<DeliveryResult>> others) {
        var everythingGoes = new DeliveryRules(null, null, null) {
            @Override
            Sorted sort(List<Notice> due, Channel by, Instant now) {
                return new Sorted(due, _ -> MessageRenderer.VIETNAMESE, List.of());
            }
        };
        var events = new DeliveryEvents(null, "H56", clock) {
            @Override
            void publish(DeliveryChannel by, List<DeliveryResult> results) {
                others.accept(results);
            }
        };
        var queue = new DeliveryQueue(mongo, Channel.MAIL, POLICY, clock);
        return new DeliveryDispatcher(new ChannelTo(receiver), queue, everythingGoes, events, clock);
    }

    private record ChannelTo(Receiver receiver) implements DeliveryChannel {
        @Override
        public Channel channel() {
            return Channel.MAIL;
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public SendingPolicy policy() {
            return POLICY;
        }

        @Override
        public void send(
                List<Notice> notices,
                Function<Notice, Locale> languages,
                BooleanSupplier inTime,
                Consumer<DeliveryResult> results) {
            receiver.take(notices).forEach(results);
        }
    }

    private void addNotices(int count) {
        IntStream.rangeClosed(1, count)
                .mapToObj(n -> SampleNotices.to("o" + n, TaskEvents.assigned(TaskEvents.task("1", "A" + n, 1))))
                .forEach(mongo::insert);
    }

    private List<DeliveryResult> sendAll(List<Notice> notices) {
        notices.forEach(notice -> sent.add(notice.id()));
        return notices.stream().<DeliveryResult>map(DeliveryResult.Sent::new).toList();
    }

    private List<Delivery> stored() {
        return mongo.findAll(Notice.class).stream()
                .map(notice -> notice.deliveries().mail())
                .toList();
    }

    @Test
    void whatAReceiverThatHungUpWasNotAskedForIsSentAtOnce() throws InterruptedException {
        addNotices(3);

        dispatcherTo(notices -> sendAll(notices.subList(0, 1)), told::addAll).deliverDue(() -> true);

        assertThat(sent).hasSize(3).doesNotHaveDuplicates();
        assertThat(stored()).allMatch(mail -> mail.status() == Delivery.Status.SENT && mail.dueAt() == null);
    }

    @Test
    void whatWasSentAndCouldNotBeToldIsToldLaterAndNotSentAgain() throws InterruptedException {
        addNotices(2);
        DeliveryDispatcher dispatcher = dispatcherTo(this::sendAll, results -> {
            throw new IllegalStateException("Nobody hears");
        });
        dispatcher.deliverDue(() -> true);
        clock.add(LEASE);
        DeliveryDispatcher other = dispatcherTo(this::sendAll, told::addAll);

        other.deliverDue(() -> true);
        clock.add(LEASE);
        other.deliverDue(() -> true);

        assertThat(sent).hasSize(2).doesNotHaveDuplicates();
        assertThat(told).hasSize(2).hasOnlyElementsOfType(DeliveryResult.Sent.class);
        assertThat(stored()).allMatch(mail -> mail.attempts() == 1 && mail.dueAt() == null);
    }

    @Test
    void whatIsRefusedForNowCostsAttemptsAfterFourDays() throws InterruptedException {
        addNotices(1);
        DeliveryDispatcher dispatcher =
                dispatcherTo(notices -> List.of(new DeliveryResult.Deferred(notices.getFirst(), "450")), told::addAll);

        dispatcher.deliverDue(() -> true);
        assertThat(stored()).allMatch(mail -> mail.attempts() == 0);
        clock.add(Duration.ofDays(4));
        dispatcher.deliverDue(() -> true);
        clock.add(Duration.ofHours(1));
        dispatcher.deliverDue(() -> true);

        assertThat(stored()).allMatch(mail -> mail.attempts() == 2 && mail.status() == Delivery.Status.FAILED);
    }
}
