package vn.dondoc.directive.core;

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
    NUMBER_RELEASED
}
