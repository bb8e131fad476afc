package vn.dondoc.directive.directory.imports;

/** What an import does with rows that are in order. */
public enum ImportMode {
    /** Nothing: it only says what it would do. */
    CHECK,
    /** Applies them, and leaves the bad ones out. */
    VALID,
    /** Applies them when no row is bad, else nothing. */
    ALL
}
