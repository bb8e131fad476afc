package vn.dondoc.platform.messaging.consumer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcernException;
import com.mongodb.WriteError;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.mongodb.util.MongoDbErrorCodes;
import vn.dondoc.platform.messaging.outbox.OutboxFull;

/**
 * Tells what passes, above all an absent store or broker, from a record that will never be handled. The driver has many ways to
 * say that a store is away, and each version brings new ones, so every failure of the store counts as that unless it is
 * about the data itself.
 *
 * <p>What code means what say Spring and the driver; a few codes are known to neither. Spring's translation as a whole would not
 * do: it takes the failure of any single write for a violated constraint, also when the server only stopped being the primary.
 * Nor would the driver's error labels: replica sets alone set them, and not on the errors of single writes.
 */
public final class TransientFailures {
    /** What a server answers to a command when the data in it will never do, and Spring has no name for. */
    private static final Set<Integer> ALSO_ABOUT_THE_DATA = Set.of(
            2, // BadValue
            28, // PathNotViable
            121, // DocumentValidationFailure
            10_334, // BSONObjectTooLarge
            17_419, // a document larger than the limit after an update
            17_420); // the same for an upsert

    /**
     * What a server may say of a single write although its data is as good as any: it stops, or is no longer the primary. Where
     * it says so of a whole command, the driver has exceptions for that.
     */
    private static final Set<Integer> ALSO_ABOUT_THE_SERVER = Set.of(
            112, // WriteConflict
            189, // PrimarySteppedDown
            262, // ExceededTimeLimit
            10_107, // NotWritablePrimary
            11_600, // InterruptedAtShutdown
            11_601, // Interrupted
            11_602, // InterruptedDueToReplStateChange
            13_435, // NotPrimaryNoSecondaryOk
            13_436); // NotPrimaryOrSecondary

    private TransientFailures() {}

    public static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(TransientFailures::is);
    }

    private static boolean is(Throwable cause) {
        return switch (cause) {
            case MongoException failure -> !isAboutTheData(failure);
            case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
            case RetriableException _ -> true;
            // commands are refused then, an event cannot be: it waits until Kafka has taken what is before it
            case OutboxFull _ -> true;
            // of the process, not of the record
            case OutOfMemoryError _ -> true;
            default -> false;
        };
    }

    private static boolean isAboutTheData(MongoException failure) {
        return switch (failure) {
            case MongoWriteException write -> isAboutTheData(write.getError());
            // without errors of its writes it failed by the write concern alone: stored here, not yet on the others
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().anyMatch(TransientFailures::isAboutTheData);
            case MongoCommandException _, WriteConcernException _ -> isAboutTheData(failure.getCode());
            default -> false;
        };
    }

    private static boolean isAboutTheData(int code) {
        return MongoDbErrorCodes.isDuplicateKeyCode(code)
                || MongoDbErrorCodes.isInvalidDataAccessApiUsageCode(code)
                || ALSO_ABOUT_THE_DATA.contains(code);
    }

    private static boolean isAboutTheData(WriteError error) {
        return error.getCategory() != ErrorCategory.EXECUTION_TIMEOUT
                && !MongoDbErrorCodes.isDataAccessResourceFailureCode(error.getCode())
                && !ALSO_ABOUT_THE_SERVER.contains(error.getCode());
    }
}
