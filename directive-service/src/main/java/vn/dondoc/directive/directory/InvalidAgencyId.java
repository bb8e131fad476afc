package vn.dondoc.directive.directory;

/** A text that was meant as an agency's identifier and is none; the message says what is wrong. */
public final class InvalidAgencyId extends RuntimeException {
    InvalidAgencyId(String message) {
        super(message);
    }
}
