package vn.dondoc.reporting.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.report.Report;
import vn.dondoc.reporting.report.ReportLine;

/**
 * A report in JSON.
 *
 * @param asOf the time of the newest event that is counted, or the last second of the day asked for; none before the first
 * @param lagMillis how long after the newest event the last counting was done
 * @param position by partition of the topic the last batch that is counted
 * @param total over everything the report is of, whatever the page
 * @param next hand it in as {@code ?after=} to go on; absent on the last page
 */
record ReportAnswer(
        @Nullable Instant asOf,
        @Nullable Long lagMillis,
        Map<Integer, Long> position,
        ReportLineView total,
        List<ReportLineView> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    static ReportAnswer whole(Report report, ReportLabels labels) {
        return page(report, new Page<>(report.lines(), null), labels);
    }

    static ReportAnswer page(Report report, Page<ReportLine> page, ReportLabels labels) {
        AsOf asOf = report.asOf();
        return new ReportAnswer(
                asOf.asOf(),
                asOf.lagMillis(),
                asOf.position(),
                ReportLineView.of(report.total(), asOf.day(), labels),
                page.items().stream()
                        .map(line -> ReportLineView.of(line, asOf.day(), labels))
                        .toList(),
                page.next());
    }
}
