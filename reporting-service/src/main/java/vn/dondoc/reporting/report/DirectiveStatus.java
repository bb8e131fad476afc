package vn.dondoc.reporting.report;

/** What became of an issued directive. */
public enum DirectiveStatus {
    ISSUED,
    AMENDED,
    REPLACED,
    REVOKED
}
