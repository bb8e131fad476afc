package vn.dondoc.reporting.period;

import java.util.List;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.report.ReportLine;

/**
 * What was frozen of two periods, agency by agency, as far as a scope reaches.
 *
 * @param before the one that is compared with
 */
public record ComparedReports(
        FrozenVersion version, FrozenVersion before, ComparedLine total, List<ComparedLine> lines) {
    public ComparedReports {
        lines = List.copyOf(lines);
    }

    /** A line of the one, and what the other has in its place. */
    public record ComparedLine(ReportLine line, Counts before) {}
}
