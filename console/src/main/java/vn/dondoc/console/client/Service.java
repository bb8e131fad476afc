package vn.dondoc.console.client;

/** The services behind the pages. */
public enum Service {
    DIRECTIVE,
    TASK,
    NOTIFICATION,
    REPORTING
}
