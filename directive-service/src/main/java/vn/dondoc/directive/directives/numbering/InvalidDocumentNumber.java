package vn.dondoc.directive.directives.numbering;

/** A text that was meant as a document's number and is none; the message says what is wrong. */
public final class InvalidDocumentNumber extends RuntimeException {
    InvalidDocumentNumber(String message) {
        super(message);
    }
}
