package vn.dondoc.platform.web.security;

/** Whose lines a list shows, as far as the caller is concerned. */
public enum ListScope {
    /** What is for the caller to do or to read. */
    MINE,
    /** All that concerns the caller's agency. */
    AGENCY
}
