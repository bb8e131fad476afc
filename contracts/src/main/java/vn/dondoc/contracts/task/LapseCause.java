package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What made a request for more time pointless; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum LapseCause {
    /** The task was confirmed as completed. */
    COMPLETED,
    CANCELLED,
    /** Another agency leads the task. */
    TRANSFERRED,
    /** The directive was amended, and the due date with it. */
    AMENDED,
    /** Whoever assigned the task set another due date. */
    DUE_DATE_SET,
    @JsonEnumDefaultValue
    UNKNOWN
}
