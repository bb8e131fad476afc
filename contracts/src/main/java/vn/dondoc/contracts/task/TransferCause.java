package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why another agency leads where nobody decided it; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum TransferCause {
    /** The agency before is closed, and this one succeeds it. */
    SUCCESSION,
    @JsonEnumDefaultValue
    UNKNOWN
}
