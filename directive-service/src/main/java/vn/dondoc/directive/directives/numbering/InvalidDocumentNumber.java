package vn.dondoc.directive.directives.numbering;

import vn.dondoc.directive.core.Finding;

/** A text that was meant as a document's number and is none. */
public final class InvalidDocumentNumber extends RuntimeException {
    private final transient Finding reason;

    InvalidDocumentNumber(Finding reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Finding reason() {
        return reason;
    }
}
