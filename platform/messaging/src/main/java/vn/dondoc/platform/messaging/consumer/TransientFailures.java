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
import vn.dondoc.platform.messaging.outbox.OutboxFull;

/**
 * Tells what passes, above all an absent store or broker, from a record that will never be handled. The driver has many ways to
 * say that a store is away, and each version brings new ones, so every failure of the store counts as that unless it is
 * about the data itself.
 *
 * <p>Neither Spring's translation nor the driver's error labels say that. Spring takes the failure of any single write for a
 * violated constraint, also when the server only stopped being the primary, and a command that a server does not know for a
 * mistake of the caller. Labels are set by replica sets alone, and not on the errors of single writes.
 */
public final class TransientFailures {
    /** What a server answers to a command when the data in it will never do. */
    private static final Set<Integer> ABOUT_THE_DATA = Set.of(
            2, // BadValue
            9, // FailedToParse
            14, // TypeMismatch
            22, // InvalidBSON
            28, // PathNotViable
            40, // ConflictingUpdateOperators
            52, // DollarPrefixedFieldName
            56, // EmptyFieldName
            57, // DottedFieldName
            66, // ImmutableField
            121, // DocumentValidationFailure
            10_334, // BSONObjectTooLarge
            17_280, // KeyTooLong
            17_419, // a document larger than the limit after an update
            17_420); // the same for an upsert

    /** What a server may say of a single write although its data is as good as any: it stops, or is no longer the primary. */
    private static final Set<Integer> ABOUT_THE_SERVER = Set.of(
            50, // MaxTimeMSExpired
            64, // WriteConcernFailed
            91, // ShutdownInProgress
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
            case MongoCommandException _, WriteConcernException _ ->
                ABOUT_THE_DATA.contains(failure.getCode())
                        || ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
            default -> false;
        };
    }

    private static boolean isAboutTheData(WriteError error) {
        return !ABOUT_THE_SERVER.contains(error.getCode());
    }
}
