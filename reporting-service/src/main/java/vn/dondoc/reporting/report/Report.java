package vn.dondoc.reporting.report;

import java.util.List;
import vn.dondoc.reporting.dimension.AsOf;

/**
 * Lines and what they sum to.
 *
 * @param total over everything the report is of, also when {@code lines} is one page of them
 */
public record Report(AsOf asOf, ReportLine total, List<ReportLine> lines) {
    public Report {
        lines = List.copyOf(lines);
    }
}
