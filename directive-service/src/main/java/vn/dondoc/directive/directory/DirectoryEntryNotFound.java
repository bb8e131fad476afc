package vn.dondoc.directive.directory;

/** The directory holds no such entry. */
public final class DirectoryEntryNotFound extends RuntimeException {
    public DirectoryEntryNotFound(String id) {
        super("Không có “" + id + "” trong danh mục. / Not in the directory.");
    }
}
