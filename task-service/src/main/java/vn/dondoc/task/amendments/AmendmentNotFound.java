package vn.dondoc.task.amendments;

/** There is no such amendment. */
public final class AmendmentNotFound extends RuntimeException {
    private final String id;

    AmendmentNotFound(String id) {
        super("There is no amendment " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
