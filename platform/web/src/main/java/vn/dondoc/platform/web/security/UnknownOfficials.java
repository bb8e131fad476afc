package vn.dondoc.platform.web.security;

/** {@code dondoc.access.unknown-officials}: what the office counts of an official whom the directory never heard of. */
public enum UnknownOfficials {
    /** Nothing; only duties do, so that the first directory can be imported. */
    REFUSE,
    /** What the token says: for tests, and where there is no directory of officials. */
    TOKEN
}
