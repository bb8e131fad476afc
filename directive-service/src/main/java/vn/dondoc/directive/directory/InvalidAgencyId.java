package vn.dondoc.directive.directory;

import vn.dondoc.directive.core.Finding;

/** A text that was meant as an agency's identifier and is none. */
public final class InvalidAgencyId extends RuntimeException {
    private final transient Finding reason;

    InvalidAgencyId(Finding reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Finding reason() {
        return reason;
    }
}
