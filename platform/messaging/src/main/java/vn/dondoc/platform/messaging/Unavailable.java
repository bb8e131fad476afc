package vn.dondoc.platform.messaging;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells an absent store or broker, which comes back, from a record that will never be handled. */
final class Unavailable {
    private Unavailable() {}

    static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Unavailable::is);
    }

    private static boolean is(Throwable cause) {
        return switch (cause) {
            case MongoTimeoutException _, MongoSocketException _, MongoNotPrimaryException _ -> true;
            case MongoWriteConcernException _, MongoInterruptedException _ -> true;
            case MongoException mongo -> mongo.hasErrorLabel("RetryableWriteError");
            case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
            case RetriableException _ -> true;
            default -> false;
        };
    }
}
