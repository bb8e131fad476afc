package vn.dondoc.directive.core;

/** There is no such directive, or it is a draft of another agency, which is the same to whoever asks. */
public final class DirectiveNotFound extends RuntimeException {
    public DirectiveNotFound(String id) {
        super("Không có văn bản chỉ đạo “" + id + "”. / No such directive.");
    }
}
