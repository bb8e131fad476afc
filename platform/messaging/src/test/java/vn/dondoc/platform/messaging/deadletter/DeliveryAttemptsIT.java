package vn.dondoc.platform.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.messaging.ConsumingNode;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.messaging.outbox.StoreProxy;
import vn.dondoc.platform.testing.Waiting;

/** How often a record is tried: without end while the store is away, a few times when it is the record's own fault. */
class DeliveryAttemptsIT {
    private static MongoTimeoutException away() {
        return new MongoTimeoutException("away");
    }

    @Test
    void anAbsentStoreIsWaitedForWithoutEndAndNothingIsPutAside() {
        var settings = ConsumingNode.settings(true);
        var topic = new ObservedTopic(settings.topic());
        var handled = new ConsumingNode.Handled();
        try (var proxy = StoreProxy.before(settings.uri());
                var node = ConsumingNode.start(settings.withUri(proxy.uri("serverSelectionTimeoutMS=300")), handled)) {
            topic.send(ConsumingNode.event(settings.topic(), "before", 1, "x"));
            Waiting.until("the first event", () -> handled.ids().contains("before:1"));

            proxy.takeAway();
            List<String> ids = IntStream.range(0, 20).mapToObj(i -> "good-" + i).toList();
            ids.forEach(id -> topic.send(ConsumingNode.event(settings.topic(), id, 1, "x")));
            Waiting.until("more attempts than a record has", () -> node.meter("dondoc.consumer.waits") > 6);
            proxy.giveBack();

            Waiting.until(
                    "all that came meanwhile",
                    () -> handled.ids()
                            .containsAll(ids.stream().map(id -> id + ":1").toList()));
            assertThat(ConsumingNode.deadLetters(settings)).isEmpty();
            assertThat(node.meter("dondoc.dead.letters")).isZero();
        }
    }

    @Test
    void aRecordLosesNoAttemptsToAStoreThatIsAway() {
        var settings = ConsumingNode.settings(true);
        // each trouble alone is within its attempts, both together are not
        var handled = new ConsumingNode.Handled((text, attempt) -> {
            if (attempt <= 3) {
                throw new IllegalStateException("not now");
            } else if (attempt <= 6) {
                throw away();
            }
        });
        new ObservedTopic(settings.topic()).send(ConsumingNode.event(settings.topic(), "tried", 1, "x"));
        try (var node = ConsumingNode.start(settings, handled)) {
            Waiting.until("the event", () -> handled.ids().contains("tried:1"));

            assertThat(node.meter("dondoc.dead.letters")).isZero();
        }
    }

    @Test
    void aRecordThatCannotBeHandledIsPutAsideAlsoWhenTheStoreWasAwayAtFirst() {
        var settings = ConsumingNode.settings(true);
        var handled = new ConsumingNode.Handled((text, attempt) -> {
            if (attempt == 1) {
                throw away();
            }
            throw new IllegalStateException("never");
        });
        new ObservedTopic(settings.topic()).send(ConsumingNode.event(settings.topic(), "bad", 1, "x"));
        try (var _ = ConsumingNode.start(settings, handled)) {
            Waiting.until(
                    "the dead letter", () -> ConsumingNode.deadLetters(settings).equals(List.of("bad:1")));
        }
    }
}
