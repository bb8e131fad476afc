package vn.dondoc.contracts.directive;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What of an issued directive can be corrected; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum CorrectedField {
    NUMBER,
    KIND,
    /** The date of issue; as text an ISO local date. */
    ISSUED_ON,
    SIGNER,
    SUBJECT,
    ITEM_TEXT,
    ITEM_PRODUCT,
    @JsonEnumDefaultValue
    UNKNOWN
}
