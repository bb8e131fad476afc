package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far a coordinating party is with its part; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum PartState {
    ASKED,
    IN_PROGRESS,
    DONE,
    /** No longer needed. */
    RELEASED,
    /** Not done when the task was completed or cancelled. */
    ENDED,
    @JsonEnumDefaultValue
    UNKNOWN
}
