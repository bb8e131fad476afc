package vn.dondoc.reporting.projection;

/** What became of an issued directive. */
public enum DirectiveStatus {
    ISSUED,
    AMENDED,
    REPLACED,
    REVOKED
}
