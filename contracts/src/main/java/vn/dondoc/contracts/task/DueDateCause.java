package vn.dondoc.contracts.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why a due date moved or became known; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum DueDateCause {
    /** The lead acknowledged; working days are counted from there. */
    ACKNOWLEDGEMENT,
    /** The date of the document it refers to became known. */
    REFERENCE,
    EXTENSION,
    /** The clock stood, and the working days of that were added: a suspension, or the time in which the lead waited for an answer. */
    SUSPENSION,
    /** The working calendar changed. */
    CALENDAR,
    /** The directive was amended. */
    AMENDMENT,
    /** Another agency leads, whose calendar has other days off. */
    TRANSFER,
    /** Whoever assigned the task decided on another date, for itself or with a transfer. */
    DECISION,
    @JsonEnumDefaultValue
    UNKNOWN
}
