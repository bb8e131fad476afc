package vn.dondoc.contracts.directive;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The day from which working days are counted; that day itself is not. A value of a newer contract reads as {@link #UNKNOWN}. */
public enum CountedFrom {
    /** The directive's date of issue. */
    ISSUE,
    /** The day the lead agency acknowledged the task. */
    ACKNOWLEDGEMENT,
    @JsonEnumDefaultValue
    UNKNOWN
}
