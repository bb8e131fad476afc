package vn.dondoc.reporting.period.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.period.ComparedReports;
import vn.dondoc.reporting.period.ComparedReports.ComparedLine;
import vn.dondoc.reporting.report.ReportLine;

/**
 * Two period reports side by side in JSON.
 *
 * @param comparedWith the other one
 */
record ComparisonView(
        PeriodVersionView report,
        PeriodVersionView comparedWith,
        ComparedLineView total,
        List<ComparedLineView> items) {

    /**
     * @param counts stand beside the other fields in JSON
     * @param before what the other report has
     * @param change from the other report to this one
     */
    record ComparedLineView(
            String key,
            String name,
            @Nullable String about,
            @JsonUnwrapped FiguresView counts,
            FiguresView before,
            FiguresView change) {

        static ComparedLineView of(ComparedLine compared, PeriodLabels labels) {
            ReportLine line = compared.line();
            return new ComparedLineView(
                    line.key(),
                    labels.nameOf(line),
                    labels.levelOf(line),
                    FiguresView.of(line.counts()),
                    FiguresView.of(compared.before()),
                    FiguresView.difference(compared.before(), line.counts()));
        }
    }

    static ComparisonView of(ComparedReports compared, PeriodLabels labels) {
        return new ComparisonView(
                PeriodVersionView.of(compared.version()),
                PeriodVersionView.of(compared.before()),
                ComparedLineView.of(compared.total(), labels),
                compared.lines().stream()
                        .map(line -> ComparedLineView.of(line, labels))
                        .toList());
    }
}
