package vn.dondoc.platform.messaging.consumer;

/** How far this service has read the topics that it follows. */
@FunctionalInterface
public interface TopicProgress {
    /**
     * Whether all that stood in the topic when this instance first asked is handled, or put aside. Once it is, it stays so: what
     * comes later is followed, and as fresh as can be.
     */
    boolean hasCaughtUp(String topic);

    /** Whether all that stands in the topic now is handled, or put aside. */
    default boolean isUpToDate(String topic) {
        return hasCaughtUp(topic);
    }
}
