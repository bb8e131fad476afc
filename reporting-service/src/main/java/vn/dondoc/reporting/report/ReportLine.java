package vn.dondoc.reporting.report;

import vn.dondoc.reporting.projection.Counts;

/** One line of a report. */
public record ReportLine(ReportSubject subject, Counts counts) {
    public String key() {
        return subject.key();
    }
}
