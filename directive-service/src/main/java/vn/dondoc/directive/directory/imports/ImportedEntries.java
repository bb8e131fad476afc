package vn.dondoc.directive.directory.imports;

import vn.dondoc.directive.directory.DirectoryEntry;

/**
 * An entry with the version that the next change of it must find.
 *
 * @param version 0 for an entry that is not stored yet
 */
public record ImportedEntries<E extends DirectoryEntry>(E entry, long version) {
    public static <E extends DirectoryEntry> ImportedEntries<E> asNew(E entry) {
        return new ImportedEntries<>(entry, 0);
    }
}
