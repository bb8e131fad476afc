package vn.dondoc.directive.core;

/** Where in its life a directive stands. An amended one stays issued, in a further revision. */
public enum DirectiveStatus {
    DRAFT,
    ISSUED,
    REPLACED,
    REVOKED;

    /** Which steps are possible in which status: the whole state machine. */
    public boolean allows(DirectiveStep step) {
        return switch (this) {
            case DRAFT -> step == DirectiveStep.EDITED || step == DirectiveStep.DELETED || step == DirectiveStep.ISSUED;
            case ISSUED ->
                step == DirectiveStep.AMENDED
                        || step == DirectiveStep.CORRECTED
                        || step == DirectiveStep.REPLACED
                        || step == DirectiveStep.REVOKED;
            case REVOKED -> step == DirectiveStep.NUMBER_RELEASED;
            case REPLACED -> false;
        };
    }
}
