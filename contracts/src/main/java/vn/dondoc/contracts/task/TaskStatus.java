package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The stored states of a task; lateness is never one. A value of a newer contract reads as {@link #UNKNOWN}. */
public enum TaskStatus {
    ASSIGNED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    /** The result is handed in and waits for confirmation; the deadline does not run meanwhile. */
    REPORTED,
    COMPLETED,
    DECLINED,
    SUSPENDED,
    CANCELLED,
    @JsonEnumDefaultValue
    UNKNOWN
}
