package vn.dondoc.reporting.period.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.reporting.period.CorrectedLine;
import vn.dondoc.reporting.period.CorrectedReport;
import vn.dondoc.reporting.period.Freezing;
import vn.dondoc.reporting.period.ReportPeriod;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.table.PrintedTable;
import vn.dondoc.reporting.table.PrintedTable.Column;
import vn.dondoc.reporting.table.PrintedTable.Row;

/** A period report on paper: what was frozen, and below each line that was corrected since by how much. */
final class PeriodPrint {
    private static final int NAME = 5;

    private final PeriodLabels labels;
    private final CorrectedReport report;

    PeriodPrint(CorrectedReport report, PeriodLabels labels) {
        this.report = report;
        this.labels = labels;
    }

    /** @param whole whether all agencies are on it */
    void write(boolean whole, OutputStream out) throws IOException {
        Freezing freezing = report.version().freezing();
        var table = new PrintedTable(
                columns(), rows(), labels.text("print.footer", freezing.period().id(), freezing.version()));
        table.write(labels.text("print.title", nameOf(freezing.period())), about(whole), out);
    }

    private String nameOf(ReportPeriod period) {
        int year = period.from().getYear();
        return switch (period.kind()) {
            case MONTH -> labels.text("print.month", period.number(), year);
            case QUARTER -> labels.text("print.quarter", period.number(), year);
            case HALF_YEAR -> labels.text(period.number() == 1 ? "print.first-half" : "print.second-half", year);
            case YEAR -> labels.text("print.year", year);
        };
    }

    private List<String> about(boolean whole) {
        Freezing freezing = report.version().freezing();
        var about = new ArrayList<>(List.of(
                labels.text(
                        "print.frozen",
                        freezing.period().to(),
                        LocalTime.ofInstant(freezing.frozenAt(), VietnamTime.ZONE),
                        VietnamTime.dayOf(freezing.frozenAt()),
                        freezing.version()),
                labels.text("print.hash", report.version().hash())));
        if (freezing.reissue() != null) {
            about.add(labels.text("print.reason", freezing.reissue().reason()));
        }
        if (!whole) {
            about.add(labels.text("print.part"));
        }
        return about;
    }

    private List<Column> columns() {
        return Stream.of(
                        Stream.of(new Column(labels.text("column.name"), NAME)),
                        Stream.of(labels.text("column.total")).map(PeriodPrint::figure),
                        Stream.of(ReportCategory.values()).map(category -> figure(labels.of(category))),
                        Stream.of(labels.text("print.first-misses"), labels.text("print.rate"))
                                .map(PeriodPrint::figure))
                .flatMap(columns -> columns)
                .toList();
    }

    private static Column figure(String heading) {
        return new Column(heading, 1);
    }

    private List<Row> rows() {
        return Stream.concat(rows(report.total(), true), report.lines().stream().flatMap(line -> rows(line, false)))
                .toList();
    }

    private Stream<Row> rows(CorrectedLine line, boolean total) {
        Counts frozen = line.frozen().counts();
        Row row = row(labels.nameOf(line.frozen()), frozen, Long::toString, percent(frozen.rate()), total);
        return line.isCorrected()
                ? Stream.of(
                        row,
                        row(
                                labels.text("print.correction"),
                                line.now().minus(frozen),
                                number -> number == 0 ? "" : "%+d".formatted(number),
                                "",
                                total))
                : Stream.of(row);
    }

    private String percent(@Nullable BigDecimal rate) {
        NumberFormat format = NumberFormat.getPercentInstance(labels.language());
        format.setMaximumFractionDigits(2);
        return rate == null ? "" : format.format(rate);
    }

    private static Row row(String name, Counts counts, LongFunction<String> written, String rate, boolean shaded) {
        var cells = new ArrayList<>(List.of(name, written.apply(counts.total())));
        Stream.of(ReportCategory.values()).map(counts::of).map(written::apply).forEach(cells::add);
        cells.addAll(List.of(written.apply(counts.firstMisses()), rate));
        return new Row(cells, shaded);
    }
}
