package vn.dondoc.directive.directory;

/** The directory holds no such entry. */
public final class DirectoryEntryNotFound extends RuntimeException {
    private final String id;

    public DirectoryEntryNotFound(String id) {
        super("The directory has no " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
