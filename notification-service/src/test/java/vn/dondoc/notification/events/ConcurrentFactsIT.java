package vn.dondoc.notification.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.notification.NotificationFacts;
import vn.dondoc.contracts.notification.NotificationMessage;
import vn.dondoc.notification.PublishedEvents;
import vn.dondoc.notification.RunningService;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.testing.TestStores;
import vn.dondoc.platform.testing.TopicReader;

/** Several find something of the same notice at once. */
class ConcurrentFactsIT {
    private static final int FACTS = 4;
    private static final Actor ACTOR = Actor.system("notification-service", "H56");
    private static final CommandContext CONTEXT = new CommandContext(
            ACTOR, Instant.parse("2026-05-27T02:00:00Z"), Trace.of("concurrent"), CommandId.of("concurrent"));

    private static NotificationFact fact(int number) {
        var about = new NotificationFacts(
                "concurrent:S1", "ASSIGNED", false, "S1", "S1.head", "concurrent", 1, CONTEXT.time());
        return new NotificationFact("READ/" + number, new NotificationMessage.Read(about, ACTOR));
    }

    @Test
    void eachFactIsToldOnceInOneOrder() {
        try (RunningService service = RunningService.start(TestStores.freshDatabase(), "concurrent-facts")) {
            NotificationEvents events = service.bean(NotificationEvents.class);

            IntStream.range(0, 2 * FACTS)
                    .parallel()
                    .forEach(number -> events.publish(List.of(fact(number % FACTS)), CONTEXT));

            List<ConsumerRecord<String, String>> told = new PublishedEvents(service).awaitOf("concurrent:S1", FACTS);
            assertThat(told.stream().map(record -> TopicReader.header(record, "ce_id")))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, FACTS)
                            .mapToObj(sequence -> "concurrent:S1:" + sequence)
                            .toList());
        }
    }
}
