package vn.dondoc.contracts.audit;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How a request ended: carried out, or refused. */
public enum AuditOutcome {
    ACCEPTED,
    REFUSED,
    /** One of a newer contract. */
    @JsonEnumDefaultValue
    UNKNOWN
}
