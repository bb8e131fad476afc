package vn.dondoc.directive.directory;

import java.util.List;
import vn.dondoc.directive.core.FieldFinding;

/** A change of the directory that a rule forbids; nothing was changed. */
public final class DirectoryRejected extends RuntimeException {
    private final transient List<FieldFinding> findings;

    public DirectoryRejected(List<FieldFinding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    /** Which fields are refused, and why; at least one. */
    public List<FieldFinding> findings() {
        return findings;
    }
}
