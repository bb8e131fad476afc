package vn.dondoc.platform.messaging;

/** Where a test lets the process die, to see that nothing is lost there. Does nothing otherwise. */
@FunctionalInterface
public interface FaultInjection {
    /** The places between which a fact is in two states of keeping. */
    enum Step {
        /** Stored with its events, nothing sent. */
        STORED,
        /** Acknowledged by Kafka, still in the document. */
        SENT,
        /** Taken out of the document. */
        CLEARED,
        /** Handled, the guard not advanced, the offset not committed. */
        HANDLED
    }

    void reached(Step step, String aggregateId);
}
