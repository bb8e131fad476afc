package vn.dondoc.directive.directory;

/**
 * An entry with the version that the next change of it must find.
 *
 * @param version 0 for an entry that is not stored yet
 */
public record VersionedEntry<E extends DirectoryEntry>(E entry, long version) {
    public static <E extends DirectoryEntry> VersionedEntry<E> asNew(E entry) {
        return new VersionedEntry<>(entry, 0);
    }
}
