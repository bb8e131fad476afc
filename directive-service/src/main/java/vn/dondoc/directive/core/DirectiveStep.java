package vn.dondoc.directive.core;

import java.util.EnumSet;
import java.util.Set;

/** What was done to a directive. */
public enum DirectiveStep {
    DRAFTED,
    EDITED,
    DELETED,
    ISSUED,
    AMENDED,
    CORRECTED,
    REPLACED,
    REVOKED,
    /** A revoked entry gave up its number. */
    NUMBER_RELEASED;

    private static final Set<DirectiveStep> SENT = EnumSet.of(ISSUED, AMENDED, CORRECTED, REPLACED, REVOKED);

    /** Whether the addressed agencies are notified of the step. */
    public boolean isSentToAddressees() {
        return SENT.contains(this);
    }
}
