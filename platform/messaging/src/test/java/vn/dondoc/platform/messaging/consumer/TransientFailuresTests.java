package vn.dondoc.platform.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import vn.dondoc.platform.messaging.outbox.OutboxFull;

class TransientFailuresTests {
    private static final ServerAddress SERVER = new ServerAddress();
    private static final BsonDocument NOTHING = new BsonDocument();

    static List<MongoException> failuresOfTheStore() {
        return List.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("cut", SERVER),
                new MongoNotPrimaryException(NOTHING, SERVER),
                new MongoNodeIsRecoveringException(NOTHING, SERVER),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), SERVER), null),
                new MongoServerUnavailableException("closed"),
                command(13), // Unauthorized: an operator changed a password
                command(91),
                new MongoWriteException(new WriteError(189, "stepped down", NOTHING), SERVER, Set.of()),
                new MongoWriteException(new WriteError(91, "stopping", NOTHING), SERVER, Set.of()),
                new MongoWriteException(new WriteError(50, "took too long", NOTHING), SERVER, Set.of()),
                bulk(new WriteConcernError(64, "WriteConcernFailed", "not on the others", NOTHING)),
                bulk(null, 11_602, 11_602),
                new MongoException("one that a later driver brings"));
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), SERVER);
    }

    private static MongoBulkWriteException bulk(@Nullable WriteConcernError concern, int... codes) {
        var errors = IntStream.range(0, codes.length)
                .mapToObj(i -> new BulkWriteError(codes[i], "no", NOTHING, i))
                .toList();
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, concern, SERVER, Set.of());
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheStore")
    void aFailureOfTheStoreIsWaitedOut(MongoException failure) {
        assertThat(TransientFailures.isIn(failure)).isTrue();
        assertThat(TransientFailures.isIn(new IllegalStateException(failure))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {11_000, 121, 10_334, 2, 14, 66})
    void aFailureOfTheDataIsNotWaitedOut(int code) {
        assertThat(TransientFailures.isIn(command(code))).isFalse();
        assertThat(TransientFailures.isIn(
                        new MongoWriteException(new WriteError(code, "no", NOTHING), SERVER, Set.of())))
                .isFalse();
        assertThat(TransientFailures.isIn(bulk(null, 11_602, code))).isFalse();
    }

    @Test
    void aBrokerThatIsAwayIsWaitedOut() {
        assertThat(TransientFailures.isIn(new TimeoutException("no broker"))).isTrue();
    }

    @Test
    void aFailureOfTheProcessIsWaitedOut() {
        assertThat(TransientFailures.isIn(new OutOfMemoryError("no heap"))).isTrue();
        assertThat(TransientFailures.isIn(new OutboxFull("full"))).isTrue();
        assertThat(TransientFailures.isIn(new StackOverflowError())).isFalse();
    }

    @Test
    void failuresThatSpringTranslatedAreToldApartToo() {
        assertThat(TransientFailures.isIn(new ConcurrencyFailureException("another was faster")))
                .isTrue();
        assertThat(TransientFailures.isIn(new DuplicateKeyException("there already")))
                .isFalse();
        assertThat(TransientFailures.isIn(new IllegalStateException("a bug"))).isFalse();
    }
}
