package vn.dondoc.directive.directives;

/** A text that was meant as a document's number and is none; the message says what is wrong. */
public final class NotADocumentNumber extends RuntimeException {
    NotADocumentNumber(String message) {
        super(message);
    }
}
