package vn.dondoc.contracts.directive;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The ways a deadline is given; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum DeadlineKind {
    /** A local date, inclusive. */
    DATE,
    /** The date that another document sets. */
    BY_REFERENCE,
    /** Thường xuyên: no end, reported on by period. */
    OPEN_ENDED,
    /** So many working days after issue or acknowledgement. */
    WORKING_DAYS,
    /** Again in each period, such as by the 15th of every month. */
    RECURRING,
    /** None given. */
    NONE,
    @JsonEnumDefaultValue
    UNKNOWN
}
