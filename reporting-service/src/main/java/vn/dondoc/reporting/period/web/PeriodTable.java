package vn.dondoc.reporting.period.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.period.CorrectedLine;
import vn.dondoc.reporting.period.CorrectedReport;
import vn.dondoc.reporting.period.FrozenVersion;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.table.TableWriter;

/** A period report as a table: what was frozen, and behind it by how much it was corrected since. Which version it is stands in each line. */
final class PeriodTable {
    private final TableWriter table;
    private final PeriodLabels labels;

    PeriodTable(TableWriter table, PeriodLabels labels) {
        this.table = table;
        this.labels = labels;
    }

    void write(CorrectedReport report) throws IOException {
        table.writeRecord(headings());
        writeLine(report.total(), report.version());
        for (CorrectedLine line : report.lines()) {
            writeLine(line, report.version());
        }
        table.finish();
    }

    private List<String> headings() {
        var headings = new ArrayList<>(
                List.of(labels.text("column.key"), labels.text("column.name"), labels.text("column.level")));
        headings.addAll(figures());
        headings.add(labels.text("column.rate"));
        figures().forEach(figure -> headings.add(labels.text("column.correction", figure)));
        headings.addAll(
                List.of(labels.text("column.period"), labels.text("column.version"), labels.text("column.hash")));
        return headings;
    }

    private List<String> figures() {
        return Stream.of(
                        Stream.of(labels.text("column.total")),
                        Stream.of(ReportCategory.values()).map(category -> labels.of(category)),
                        Stream.of(labels.text("column.first-misses")))
                .flatMap(figures -> figures)
                .toList();
    }

    private void writeLine(CorrectedLine line, FrozenVersion version) throws IOException {
        Counts frozen = line.frozen().counts();
        var values = new ArrayList<@Nullable Object>();
        values.add(line.frozen().key());
        values.add(labels.nameOf(line.frozen()));
        values.add(labels.levelOf(line.frozen()));
        values.addAll(figures(frozen));
        values.add(frozen.rate());
        // a figure that was not corrected has an empty cell: zero would be lost among the others
        figures(line.now().minus(frozen)).forEach(number -> values.add(number == 0 ? null : number));
        values.add(version.freezing().period().id());
        values.add(version.version());
        // said so it is no formula, whatever it begins with
        values.add("sha256:" + version.hash());
        table.writeRecord(values);
    }

    private static List<Long> figures(Counts counts) {
        return Stream.of(
                        Stream.of(counts.total()),
                        Stream.of(ReportCategory.values()).map(counts::of),
                        Stream.of(counts.firstMisses()))
                .flatMap(numbers -> numbers)
                .toList();
    }
}
