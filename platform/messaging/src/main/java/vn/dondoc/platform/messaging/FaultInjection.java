package vn.dondoc.platform.messaging;

import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/** Where a test lets a process die or stand still, to see that nothing is lost or counted twice. Does nothing otherwise. */
@FunctionalInterface
public interface FaultInjection {
    FaultInjection NONE = (step, aggregateId) -> {};

    /** The places between which an event is in two states of keeping. */
    enum Step {
        /** Stored with its events, nothing sent. */
        STORED,
        /** Acknowledged by Kafka, still in the document. */
        SENT,
        /** Taken out of the document. */
        CLEARED,
        /** Handled, its sequence not yet stored as processed, the offset not committed. */
        HANDLED
    }

    void reached(Step step, String aggregateId);

    /** Before documents are inserted or a projection is written: a test may store a part by itself, as a bulk that is cut off does. */
    default void beforeWrite(String collection, List<? extends WriteModel<Document>> writes) {}
}
