package vn.dondoc.platform.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.testing.TestStores;

class MongoProcessedSequencesIT {
    private static MongoClient client;

    private final MongoProcessedSequences sequences = new MongoProcessedSequences(
            client.getDatabase(TestStores.freshDatabase()).getCollection("consumed"));

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestStores.mongoUri("admin"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    private long last(String id) {
        return sequences.lastSequences(List.of(id)).getOrDefault(id, 0L);
    }

    @Test
    void aSequenceNeverGoesBack() {
        sequences.advance(Map.of("a", 3L, "b", 1L));

        // an instance that stood still while another took over
        sequences.advance(Map.of("a", 2L, "b", 2L));
        sequences.advance(Map.of("a", 1L));

        assertThat(last("a")).isEqualTo(3);
        assertThat(last("b")).isEqualTo(2);
        assertThat(last("c")).isZero();
    }
}
