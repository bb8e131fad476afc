package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why a task was cancelled; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum CancellationCause {
    /** The assigner took this one task back. */
    WITHDRAWN,
    /** The directive was revoked. */
    REVOKED,
    /** Another directive replaces that of the task. */
    REPLACED,
    /** The directive was amended and does not ask for it any more. */
    AMENDED,
    @JsonEnumDefaultValue
    UNKNOWN
}
