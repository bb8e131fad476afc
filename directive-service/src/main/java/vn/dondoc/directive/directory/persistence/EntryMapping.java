package vn.dondoc.directive.directory.persistence;

import vn.dondoc.directive.directory.DirectoryEntry;

/** How entries of one kind are stored. */
interface EntryMapping<E extends DirectoryEntry, D> {
    Class<D> type();

    D document(E entry);

    E entry(D document);
}
