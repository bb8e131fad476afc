package vn.dondoc.directive.directives.numbering;

import vn.dondoc.directive.core.RuleFinding;

/** A text that was meant as a document's number and is none. */
public final class InvalidDocumentNumber extends RuntimeException {
    private final transient RuleFinding reason;

    InvalidDocumentNumber(RuleFinding reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What is wrong with the number. */
    public RuleFinding reason() {
        return reason;
    }
}
