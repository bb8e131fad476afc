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
    /** None given. */
    NONE,
    @JsonEnumDefaultValue
    UNKNOWN
}
