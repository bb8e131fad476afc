package vn.dondoc.platform.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.embedded.kafka.TopicSpec;
import vn.dondoc.platform.messaging.ConsumingNode;
import vn.dondoc.platform.messaging.ObservedTopic;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.Waiting;

class BatchProcessorIT {
    @Test
    void eachEventIsHandedOverOnce() {
        var settings = ConsumingNode.settings(true);
        var topic = new ObservedTopic(settings.topic());
        var handled = new ConsumingNode.Handled();
        try (var node = ConsumingNode.start(settings, handled)) {
            topic.send(ConsumingNode.event(settings.topic(), "a", 1, "x"));
            topic.send(ConsumingNode.event(settings.topic(), "a", 1, "x"));
            topic.send(ConsumingNode.event(settings.topic(), "a", 2, "x"));
            topic.send(ConsumingNode.event(settings.topic(), "a", 1, "x"));
            topic.send(ConsumingNode.event(settings.topic(), "b", 1, "x"));

            Waiting.until("three events", () -> handled.ids().size() >= 3);
            Waiting.until("two duplicates", () -> node.meter("dondoc.consumer.duplicates") >= 2);
            assertThat(handled.ids()).containsExactlyInAnyOrder("a:1", "a:2", "b:1");
        }
    }

    @Test
    void anEventHandledBeforeARestartIsSkipped() {
        var settings = ConsumingNode.settings(true);
        var topic = new ObservedTopic(settings.topic());
        var first = new ConsumingNode.Handled();
        try (var _ = ConsumingNode.start(settings, first)) {
            topic.send(ConsumingNode.event(settings.topic(), "a", 1, "x"));
            Waiting.until("the first event", () -> first.ids().contains("a:1"));
        }
        topic.send(ConsumingNode.event(settings.topic(), "a", 1, "x"));
        topic.send(ConsumingNode.event(settings.topic(), "a", 2, "x"));

        var second = new ConsumingNode.Handled();
        try (var _ = ConsumingNode.start(settings, second)) {
            Waiting.until("the second event", () -> second.ids().contains("a:2"));
            assertThat(second.ids()).containsExactly("a:2");
        }
    }

    @Test
    void anUnreadableRecordIsPutAsideAndItsNeighboursAreHandled() {
        var settings = ConsumingNode.settings(true);
        var topic = new ObservedTopic(settings.topic());
        var handled = new ConsumingNode.Handled();
        topic.send(ConsumingNode.event(settings.topic(), "a", 1, "x"));
        topic.send(ConsumingNode.undecodable(settings.topic(), "broken", 1));
        topic.send(new ProducerRecord<>(settings.topic(), 0, "headless", new byte[] {1}));
        topic.send(ConsumingNode.event(settings.topic(), "b", 1, "x"));
        try (var node = ConsumingNode.start(settings, handled)) {
            Waiting.until("both neighbours", () -> handled.ids().containsAll(List.of("a:1", "b:1")));
            Waiting.until("two dead letters", () -> node.meter("dondoc.dead.letters") >= 2);

            assertThat(new ObservedTopic(Topics.deadLettersOf(settings.topic(), "notes")).records())
                    .hasSize(2)
                    .allSatisfy(record -> assertThat(ObservedTopic.header(record, "dondoc_reason"))
                            .isNotBlank());
        }
    }

    @Test
    void nothingIsAppliedOverAGapInTheSequence() {
        var settings = ConsumingNode.settings(true);
        var topic = new ObservedTopic(settings.topic());
        var handled = new ConsumingNode.Handled();
        topic.send(ConsumingNode.event(settings.topic(), "a", 1, "x"));
        topic.send(ConsumingNode.undecodable(settings.topic(), "a", 2));
        topic.send(ConsumingNode.event(settings.topic(), "a", 3, "x"));
        topic.send(ConsumingNode.event(settings.topic(), "a", 4, "x"));
        topic.send(ConsumingNode.event(settings.topic(), "b", 1, "x"));
        try (var node = ConsumingNode.start(settings, handled)) {
            Waiting.until("the neighbour", () -> handled.ids().contains("b:1"));
            Waiting.until(
                    "the parked ones", () -> ConsumingNode.deadLetters(settings).size() >= 3);
            assertThat(ConsumingNode.deadLetters(settings)).containsExactly("a:2", "a:3", "a:4");
            assertThat(node.meter("dondoc.consumer.gaps")).isPositive();

            // an operator mends the broken record, then replays those parked behind it
            topic.send(ConsumingNode.event(settings.topic(), "a", 2, "x"));
            assertThat(node.deadLetters().list().count()).isEqualTo(3);
            assertThat(node.deadLetters().replay(null, null).count()).isEqualTo(3);
            assertThat(node.deadLetters().list().count()).isZero();

            Waiting.until("all of a", () -> handled.ids().contains("a:4"));
            assertThat(handled.ids()).filteredOn(id -> id.startsWith("a")).containsExactly("a:1", "a:2", "a:3", "a:4");
        }
    }

    @Test
    void aRecordThatKeepsFailingIsPutAsideAfterRetries() {
        var settings = ConsumingNode.settings(true);
        var topic = new ObservedTopic(settings.topic());
        var handled = new ConsumingNode.Handled();
        topic.send(ConsumingNode.event(settings.topic(), "slow", 1, "stumble"));
        topic.send(ConsumingNode.event(settings.topic(), "bad", 1, "poison"));
        topic.send(ConsumingNode.event(settings.topic(), "good", 1, "x"));
        try (var _ = ConsumingNode.start(settings, handled)) {
            Waiting.until("the good ones", () -> handled.ids().containsAll(List.of("slow:1", "good:1")));
            Waiting.until(
                    "the dead letter", () -> ConsumingNode.deadLetters(settings).size() == 1);

            assertThat(ConsumingNode.deadLetters(settings)).containsExactly("bad:1");
        }
    }

    @Test
    void anEventOfAnUnknownTypeIsSkipped() {
        var settings = ConsumingNode.settings(true);
        var topic = new ObservedTopic(settings.topic());
        var handled = new ConsumingNode.Handled();
        var unknown = ConsumingNode.event(settings.topic(), "a", 1, "x");
        unknown.headers().remove("ce_type").add("ce_type", "vn.dondoc.note.sung.v1".getBytes(StandardCharsets.UTF_8));
        topic.send(unknown);
        topic.send(ConsumingNode.event(settings.topic(), "a", 2, "x"));
        try (var node = ConsumingNode.start(settings, handled)) {
            Waiting.until("the known one", () -> handled.ids().contains("a:2"));
            assertThat(node.meter("dondoc.consumer.unknown.types")).isPositive();
        }
    }

    @Test
    void anErrorOfAHandlerEndsNoConsumer() {
        var settings = ConsumingNode.settings(true);
        var topic = new ObservedTopic(settings.topic());
        var handled = new ConsumingNode.Handled((text, attempt) -> {
            if (text.equals("deep")) {
                throw new StackOverflowError("as a test wants it");
            }
            // more often than a record is tried
            if (text.equals("large") && attempt < 8) {
                throw new OutOfMemoryError("as a test wants it");
            }
        });
        topic.send(ConsumingNode.event(settings.topic(), "bad", 1, "deep"));
        topic.send(ConsumingNode.event(settings.topic(), "patient", 1, "large"));
        topic.send(ConsumingNode.event(settings.topic(), "good", 1, "x"));
        try (var _ = ConsumingNode.start(settings, handled)) {
            Waiting.until("the others", () -> handled.ids().containsAll(List.of("patient:1", "good:1")));
            Waiting.until(
                    "the dead letter", () -> ConsumingNode.deadLetters(settings).equals(List.of("bad:1")));
        }
    }

    @Test
    void aStoppedConsumerIsNotReady() {
        var settings = ConsumingNode.settings(true);
        try (var node = ConsumingNode.start(settings, new ConsumingNode.Handled())) {
            var health = node.bean(ConsumersHealthIndicator.class);
            var bindings = node.bean(BindingsLifecycleController.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            bindings.stop("notesIn-in-0");
            Waiting.until("it is told", () -> health.health().getStatus().equals(Status.DOWN));
            assertThat(health.health().getDetails()).containsEntry("stopped", List.of(settings.topic()));

            bindings.start("notesIn-in-0");
            Waiting.until("it is ready again", () -> health.health().getStatus().equals(Status.UP));
        }
    }

    @Test
    void theOffsetStaysWhileTheDeadLetterCannotBeWritten() {
        var settings = ConsumingNode.settings(false);
        var topic = new ObservedTopic(settings.topic());
        var handled = new ConsumingNode.Handled();
        topic.send(new ProducerRecord<>(settings.topic(), 0, "broken", new byte[] {1}));
        try (var node = ConsumingNode.start(settings, handled)) {
            Waiting.until("failed attempts to put it aside", () -> node.meter("dondoc.dead.letters.failed") >= 2);
            assertThat(topic.committed("notes", 0)).isZero();
            assertThat(node.meter("dondoc.dead.letters")).isZero();
            assertThat(node.bean(TopicProgress.class).isUpToDate(settings.topic()))
                    .isFalse();

            TestStores.createTopics(new TopicSpec(Topics.deadLettersOf(settings.topic(), "notes"), 3));

            Waiting.until("the record moved aside", () -> topic.committed("notes", 0) == 1);
            assertThat(node.bean(TopicProgress.class).isUpToDate(settings.topic()))
                    .isTrue();
            assertThat(node.meter("dondoc.dead.letters")).isEqualTo(1);
            assertThat(new ObservedTopic(Topics.deadLettersOf(settings.topic(), "notes")).records())
                    .hasSize(1);
        }
    }
}
