package vn.dondoc.reporting.report;

import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.projection.Counts;

/**
 * One line of a report.
 *
 * @param tasks which tasks are counted
 */
public record ReportLine(ReportSubject subject, Slice tasks, Counts counts) {
    public String key() {
        return subject.key();
    }
}
