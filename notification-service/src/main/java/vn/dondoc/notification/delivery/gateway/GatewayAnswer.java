package vn.dondoc.notification.delivery.gateway;

import java.time.Duration;

/** What came of a call to a gateway. */
sealed interface GatewayAnswer {
    /** It took the notice. */
    record Accepted() implements GatewayAnswer {}

    /** It refused this one. */
    record Refused(String reason) implements GatewayAnswer {}

    /**
     * It takes no more for a while.
     *
     * @param pause as long as it asked for, or as one waits for who did not say
     */
    record TooManyRequests(Duration pause) implements GatewayAnswer {}

    /** It is not there, or did not answer in time. */
    record Unavailable(String reason) implements GatewayAnswer {}

    /** It is there no more, and wants no call ever again. */
    record Gone() implements GatewayAnswer {}

    /** Whether it would be the same for every other notice. */
    default boolean isForAll() {
        return !(this instanceof Accepted || this instanceof Refused);
    }
}
