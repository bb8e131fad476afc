package vn.dondoc.reporting.report.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.report.AsOf;
import vn.dondoc.reporting.report.ReportLine;

/** Lines of a report as CSV. The moment they show stands in each, so that a part cut out still tells it. */
final class LineCsv {
    private final CsvWriter csv;
    private final @Nullable String asOf;

    LineCsv(CsvWriter csv, String about, AsOf asOf) {
        this.csv = csv;
        this.asOf = ReportLabels.localTime(asOf.asOf());
        var titles = new ArrayList<>(List.of("Mã", "Tên", about, "Tình trạng", "Tổng số"));
        for (ReportCategory category : ReportCategory.values()) {
            titles.add(category.title());
        }
        titles.addAll(List.of("Tỷ lệ hoàn thành", "Số liệu đến"));
        csv.line(titles);
    }

    void total(ReportLine total) {
        line(total);
    }

    void lines(List<ReportLine> lines) {
        lines.forEach(this::line);
    }

    private void line(ReportLine line) {
        var values = new ArrayList<@Nullable Object>();
        values.add(line.key());
        values.add(line.name());
        values.add(line.about());
        values.add(line.status() == null ? null : ReportLabels.of(line.status()));
        values.add(line.counts().total());
        for (ReportCategory category : ReportCategory.values()) {
            values.add(line.counts().of(category));
        }
        values.add(line.counts().rate());
        values.add(asOf);
        csv.line(values);
    }

    void end() {
        csv.flush();
    }
}
