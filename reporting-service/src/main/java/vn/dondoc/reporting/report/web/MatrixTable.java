package vn.dondoc.reporting.report.web;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.projection.Counts;
import vn.dondoc.reporting.projection.ReportCategory;
import vn.dondoc.reporting.report.Matrix;
import vn.dondoc.reporting.report.ReportLine;
import vn.dondoc.reporting.table.TableDownloads;
import vn.dondoc.reporting.table.TableWriter;

/** One figure of a matrix as a table that is read as it is printed: a line for each row, its sum, and a cell for each column. */
final class MatrixTable {
    /** Which figure the cells show. */
    enum Measure {
        TOTAL,
        FIRST_MISSES,
        RATE,
        NO_DEADLINE,
        IN_TIME,
        OVERDUE,
        COMPLETED_ON_TIME,
        COMPLETED_LATE,
        DECLINED,
        SUSPENDED,
        CANCELLED;

        @Nullable
        Number of(Counts counts) {
            return switch (this) {
                case TOTAL -> counts.total();
                case FIRST_MISSES -> counts.firstMisses();
                case RATE -> counts.rate();
                case NO_DEADLINE, IN_TIME, OVERDUE, COMPLETED_ON_TIME, COMPLETED_LATE, DECLINED, SUSPENDED, CANCELLED ->
                    counts.of(ReportCategory.valueOf(name()));
            };
        }

        String heading(ReportLabels labels) {
            return switch (this) {
                case TOTAL -> labels.text("column.total");
                case FIRST_MISSES -> labels.text("column.first-misses");
                case RATE -> labels.text("column.rate");
                case NO_DEADLINE, IN_TIME, OVERDUE, COMPLETED_ON_TIME, COMPLETED_LATE, DECLINED, SUSPENDED, CANCELLED ->
                    String.valueOf(labels.of(ReportCategory.valueOf(name())));
            };
        }
    }

    private final TableWriter table;
    private final ReportLabels labels;
    private final Measure measure;
    private final List<ReportLine> columns;
    private final @Nullable LocalDateTime asOf;

    /** Writes the headings, and what each column sums to. */
    MatrixTable(TableWriter table, ReportLabels labels, Measure measure, Matrix matrix) throws IOException {
        this.table = table;
        this.labels = labels;
        this.measure = measure;
        this.columns = matrix.columns();
        this.asOf = TableDownloads.localTime(matrix.asOf().asOf());
        table.writeRecord(Stream.of(
                        Stream.of(
                                labels.text("column.key"),
                                labels.text("column.name"),
                                labels.text("column.content"),
                                measure.heading(labels)),
                        columns.stream().map(column -> labels.nameOf(column.subject())),
                        Stream.of(labels.text("column.as-of")))
                .flatMap(each -> each)
                .toList());
        write(matrix.total(), columns.stream().map(ReportLine::counts).toList());
    }

    void writeRows(List<Matrix.Row> rows) throws IOException {
        Counts nothing = Counts.from(null);
        for (Matrix.Row row : rows) {
            write(
                    row.line(),
                    columns.stream()
                            .map(column -> row.cells().getOrDefault(column.key(), nothing))
                            .toList());
        }
    }

    private void write(ReportLine line, List<Counts> cells) throws IOException {
        var values = new ArrayList<@Nullable Object>();
        values.add(line.key());
        values.add(labels.nameOf(line.subject()));
        values.add(labels.descriptionOf(line.subject()));
        values.add(measure.of(line.counts()));
        cells.forEach(cell -> values.add(measure.of(cell)));
        values.add(asOf);
        table.writeRecord(values);
    }

    void finish() throws IOException {
        table.finish();
    }
}
