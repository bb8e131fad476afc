package vn.dondoc.reporting.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.projection.Counts;

/**
 * The published figures by two dimensions at once.
 *
 * @param total over everything it is of, whatever the page of rows
 * @param columns each with what it sums to over all rows
 */
public record Matrix(AsOf asOf, ReportLine total, List<ReportLine> columns, List<Row> rows) {
    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What is told apart by rows, and what by columns. */
    public record Axes(Dimension rows, Dimension columns) {}

    /** @param cells by key of the column; where nothing is counted there is none */
    public record Row(ReportLine line, Map<String, Counts> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** Which rows of a matrix are wanted. */
    public record RowPage(@Nullable String afterKey, int limit) {}

    /** The tasks of a row that are in a column, too. */
    public static Slice cell(Row row, Dimension columns, String column) {
        return row.line().tasks().with(columns, column);
    }
}
