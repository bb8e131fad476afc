package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why the clock of a task stood; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum ClockStopCause {
    /** The task was suspended. */
    SUSPENSION,
    /** The lead had declined, and waited for an answer. */
    DECLINATION,
    /** A result waited for confirmation, and was sent back. */
    CONFIRMATION,
    @JsonEnumDefaultValue
    UNKNOWN
}
