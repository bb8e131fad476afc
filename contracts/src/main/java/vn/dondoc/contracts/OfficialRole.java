package vn.dondoc.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The role an official holds in an agency; a value of a newer contract reads as {@link #UNKNOWN}. */
public enum OfficialRole {
    HEAD,
    DEPUTY_HEAD,
    CLERK,
    OFFICER,
    SYSTEM,
    @JsonEnumDefaultValue
    UNKNOWN
}
