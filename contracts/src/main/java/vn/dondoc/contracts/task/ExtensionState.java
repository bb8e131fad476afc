package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What became of a request for more time; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum ExtensionState {
    REQUESTED,
    /** The assigner offers another date; the lead has to answer. */
    COUNTERED,
    APPROVED,
    REFUSED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** Closed with the task, its transfer or a new deadline, before it was decided. */
    LAPSED,
    @JsonEnumDefaultValue
    UNKNOWN
}
