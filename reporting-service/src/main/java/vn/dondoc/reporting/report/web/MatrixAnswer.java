package vn.dondoc.reporting.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.report.Matrix;
import vn.dondoc.reporting.report.ReportLine;

/**
 * A matrix in JSON.
 *
 * @param asOf the time of the newest event that is counted, or the last second of the day asked for; none before the first
 * @param lagMillis how long after the newest event the last counting was done
 * @param position by partition of the topic the last batch that is counted
 * @param total over everything it is of, whatever the page
 * @param columns with what each sums to over all rows
 * @param next hand it in as {@code ?after=} to go on; absent on the last page
 */
record MatrixAnswer(
        @Nullable Instant asOf,
        @Nullable Long lagMillis,
        Map<Integer, Long> position,
        ReportLineView total,
        List<ReportLineView> columns,
        List<RowView> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    static MatrixAnswer of(Matrix matrix, Dimension columns, Page<Matrix.Row> page, ReportLabels labels) {
        AsOf asOf = matrix.asOf();
        return new MatrixAnswer(
                asOf.asOf(),
                asOf.lagMillis(),
                asOf.position(),
                ReportLineView.of(matrix.total(), asOf.day(), labels),
                matrix.columns().stream()
                        .map(column -> ReportLineView.of(column, asOf.day(), labels))
                        .toList(),
                page.items().stream()
                        .map(row -> RowView.of(row, columns, matrix, labels))
                        .toList(),
                page.next());
    }

    /**
     * One row.
     *
     * @param line what it sums to, beside its cells in JSON
     * @param cells in the order of the columns; where nothing is counted there is none
     */
    record RowView(@JsonUnwrapped ReportLineView line, List<CellView> cells) {
        static RowView of(Matrix.Row row, Dimension columns, Matrix matrix, ReportLabels labels) {
            LocalDate day = matrix.asOf().day();
            return new RowView(
                    ReportLineView.of(row.line(), day, labels),
                    matrix.columns().stream()
                            .map(ReportLine::key)
                            .filter(row.cells()::containsKey)
                            .map(column -> CellView.of(row, columns, column, day))
                            .toList());
        }
    }

    /**
     * What is counted of a row in a column.
     *
     * @param column its key
     */
    record CellView(
            String column, String tasksLink, @JsonUnwrapped CountsView counts) {
        static CellView of(Matrix.Row row, Dimension columns, String column, @Nullable LocalDate day) {
            return new CellView(
                    column,
                    TasksLink.to(Matrix.cell(row, columns, column), day),
                    CountsView.of(Objects.requireNonNull(row.cells().get(column))));
        }
    }
}
