package vn.dondoc.platform.access;

import java.time.Duration;

/** The caller, or the agency that the caller acts for, has had enough for a while. */
public final class LimitReached extends RuntimeException {
    private final Limited limited;
    private final int limit;
    private final Duration untilNext;

    public LimitReached(Limited limited, int limit, Duration untilNext) {
        super("No more than " + limit + " " + limited);
        this.limited = limited;
        this.limit = limit;
        this.untilNext = untilNext;
    }

    /** What there is too much of, and for whom it is counted. */
    public enum Limited {
        REQUESTS_OF_CALLER,
        REQUESTS_OF_AGENCY,
        DIRECTIVES_OF_CALLER,
        DIRECTIVES_OF_AGENCY,
        RECIPIENTS_OF_CALLER,
        RECIPIENTS_OF_AGENCY,
        STREAMS_OF_CALLER,
        STREAMS_OF_INSTANCE
    }

    public Limited limited() {
        return limited;
    }

    public int limit() {
        return limit;
    }

    /** After this it may be tried again. */
    public Duration untilNext() {
        return untilNext;
    }
}
