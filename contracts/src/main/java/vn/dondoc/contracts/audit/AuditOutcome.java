package vn.dondoc.contracts.audit;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How what was asked for ended. */
public enum AuditOutcome {
    ACCEPTED,
    REFUSED,
    /** One of a newer contract. */
    @JsonEnumDefaultValue
    UNKNOWN
}
