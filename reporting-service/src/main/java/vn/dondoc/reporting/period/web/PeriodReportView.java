package vn.dondoc.reporting.period.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import vn.dondoc.reporting.period.CorrectedReport;

/**
 * A period report in JSON.
 *
 * @param report stands beside the other fields in JSON
 * @param position by partition of the tasks' topic the last batch that was counted when it was frozen
 * @param intact whether it is as it was frozen
 */
record PeriodReportView(
        @JsonUnwrapped PeriodVersionView report,
        Map<Integer, Long> position,
        boolean intact,
        PeriodLineView total,
        List<PeriodLineView> items,
        List<PeriodVersionView> versions) {

    static PeriodReportView of(CorrectedReport report, PeriodLabels labels) {
        return new PeriodReportView(
                PeriodVersionView.of(report.version()),
                report.version().freezing().position(),
                report.intact(),
                PeriodLineView.of(report.total(), labels),
                report.lines().stream()
                        .map(line -> PeriodLineView.of(line, labels))
                        .toList(),
                report.versions().stream().map(PeriodVersionView::of).toList());
    }
}
