package vn.dondoc.directive.directory;

import vn.dondoc.directive.core.RuleFinding;

/** A text that was meant as an agency's identifier and is none. */
public final class InvalidAgencyId extends RuntimeException {
    private final transient RuleFinding reason;

    InvalidAgencyId(RuleFinding reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What is wrong with it. */
    public RuleFinding reason() {
        return reason;
    }
}
