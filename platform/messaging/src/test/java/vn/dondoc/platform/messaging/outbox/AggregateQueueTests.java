package vn.dondoc.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.Trace;
import vn.dondoc.platform.messaging.Note;
import vn.dondoc.platform.messaging.event.OutboxEvent;
import vn.dondoc.platform.messaging.outbox.OutboxSource.PendingEvents;

class AggregateQueueTests {
    private static OutboxEvent event(long position) {
        return new OutboxEvent(position, position, "type", Instant.EPOCH, Trace.of("test"), "{}");
    }

    @Test
    void aStreamThatGotItsNameWhileEarlierEventsWereOnTheirWayKeepsIt() {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:9")) {
            var people = new OutboxSource(
                    client.getDatabase("test").getCollection("people"), OutboxTopics.of(Note.catalog("topic")));
            var before = new PendingEvents(people, "H56.head", "people/H56.head", 1, List.of(event(1)));
            var queue = new AggregateQueue(before, 0);

            queue.add(new PendingEvents(people, "H56.head", "people/named", 2, List.of(event(1), event(2))));
            queue.add(before);

            assertThat(queue.stream()).isEqualTo("people/named");
        }
    }
}
