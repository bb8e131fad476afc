package vn.dondoc.contracts.directory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where in the two-level government an agency stands; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum AgencyLevel {
    PROVINCE,
    COMMUNE,
    /** Party bodies, enterprises, vertical bodies: named and addressed, outside the government tree. */
    OUTSIDE,
    @JsonEnumDefaultValue
    UNKNOWN
}
