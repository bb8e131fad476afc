package vn.dondoc.directive.directory;

/**
 * An entry with the version that the next change of it must find.
 *
 * @param version 0 for an entry that is not stored yet
 */
public record Recorded<E extends DirectoryEntry>(E entry, long version) {
    public static <E extends DirectoryEntry> Recorded<E> asNew(E entry) {
        return new Recorded<>(entry, 0);
    }
}
