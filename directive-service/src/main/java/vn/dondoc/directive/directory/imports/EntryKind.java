package vn.dondoc.directive.directory.imports;

/** The kinds of entries that come in by their own files. */
public enum EntryKind {
    AGENCIES,
    GROUPS,
    OFFICIALS
}
