package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What happened to a task that changed a part in it; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum CoordinationCause {
    /** The directive was amended. */
    AMENDMENT,
    /** The coordinating agency took the lead. */
    TRANSFER,
    /** The agency that coordinated is closed; whoever succeeds it goes on with the part, unless it leads or has one itself. */
    SUCCESSION,
    /** The date of the part moved with that of the task. */
    DUE_DATE_CHANGED,
    @JsonEnumDefaultValue
    UNKNOWN
}
