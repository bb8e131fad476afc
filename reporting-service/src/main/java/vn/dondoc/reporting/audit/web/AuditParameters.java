package vn.dondoc.reporting.audit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.audit.AuditOutcome;

/** Which entries an auditor asks for, as it is typed. */
record AuditParameters(
        @Nullable String person,
        @Nullable String agency,
        @Nullable String task,
        @Nullable String directive,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AuditOutcome outcome,
        @Nullable String operation) {}
