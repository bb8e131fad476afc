package vn.dondoc.task.directory;

/** The directory is still being read: what is not there may be in what is to come. */
public final class DirectoryNotRead extends RuntimeException {
    DirectoryNotRead() {
        super("The directory is still being read");
    }
}
