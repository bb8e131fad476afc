package vn.dondoc.directive.core;

/** There is no such directive, or it is a draft of another agency, which is the same to whoever asks. */
public final class DirectiveNotFound extends RuntimeException {
    private final String id;

    public DirectiveNotFound(String id) {
        super("There is no directive " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
