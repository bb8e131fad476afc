package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.paging.Page;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.dimension.Slice;
import vn.dondoc.reporting.report.CallerScopes;
import vn.dondoc.reporting.report.DirectiveNotFound;
import vn.dondoc.reporting.report.Matrix;
import vn.dondoc.reporting.report.MatrixQueries;
import vn.dondoc.reporting.table.TableDownloads;

/** The published figures by two dimensions at once: as JSON page by page of rows, as tables whole with one figure a cell. */
@RestController
@RequestMapping("/api/v1/reports")
class MatrixController {
    private static final int PAGE_SIZE = 500;
    private static final int MOST_COLUMNS = 1_000;

    private final MatrixQueries matrices;
    private final ReportParameters parameters;
    private final CallerScopes scopes;
    private final MessageRenderer texts;
    private final TableDownloads tables;

    MatrixController(
            MatrixQueries matrices,
            ReportParameters parameters,
            CallerScopes scopes,
            MessageRenderer texts,
            TableDownloads tables) {
        this.matrices = matrices;
        this.parameters = parameters;
        this.scopes = scopes;
        this.texts = texts;
        this.tables = tables;
    }

    /** Which matrix a caller asks for. */
    record AxesParameters(
            @Parameter(description = "Chiều của các dòng / What the rows are told apart by", required = true) @Nullable
            Dimension rows,

            @Parameter(description = "Chiều của các cột / What the columns are told apart by", required = true)
            @Nullable
            Dimension columns,

            @Nullable LocalDate asOf) {}

    /** What a table shows of it. */
    record MeasureParameters(
            @Parameter(
                    description = "Con số trong ô; TOTAL khi không chọn / The figure of the cells; TOTAL when absent")
            MatrixTable.@Nullable Measure measure) {}

    @Performs("READ_FIGURES")
    @GetMapping("/matrix")
    @Operation(
            summary = "Bảng hai chiều, lọc theo các chiều khác, từng trang dòng / By two dimensions, narrowed by the"
                    + " others, page by page of rows; one figure of all of them by .csv or .xlsx")
    MatrixAnswer matrix(
            @ParameterObject AxesParameters asked,
            @ParameterObject SliceParameters slice,
            PageRequest page,
            Caller caller) {
        Matrix.Axes axes = axesOf(asked);
        String after = page.isFirst() ? null : page.afterKey(1).getFirst();
        Matrix matrix = matrix(axes, asked, slice, caller, new Matrix.RowPage(after, page.limit() + 1));
        return MatrixAnswer.of(
                matrix,
                axes.columns(),
                Page.of(matrix.rows(), page.limit(), row -> List.of(row.line().key())),
                ReportLabels.inCallersLanguage(texts));
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(
            path = "/matrix",
            produces = {TableFile.CSV, TableFile.XLSX})
    void matrixTable(
            @ParameterObject AxesParameters asked,
            @ParameterObject SliceParameters slice,
            @ParameterObject MeasureParameters figure,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        Matrix.Axes axes = axesOf(asked);
        Matrix page = matrix(axes, asked, slice, caller, new Matrix.RowPage(null, PAGE_SIZE));
        var table = new MatrixTable(
                tables.start("bao-cao-hai-chieu", page.asOf().asOf(), exchange),
                ReportLabels.inCallersLanguage(texts),
                figure.measure() == null ? MatrixTable.Measure.TOTAL : figure.measure(),
                page);
        table.writeRows(page.rows());
        while (page.rows().size() == PAGE_SIZE) {
            String last = page.rows().getLast().line().key();
            page = matrix(axes, asked, slice, caller, new Matrix.RowPage(last, PAGE_SIZE));
            table.writeRows(page.rows());
        }
        table.finish();
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = {"/matrix.csv", "/matrix.xlsx"})
    @Operation(summary = "Tải bảng hai chiều, CSV hoặc XLSX / Download a matrix")
    void matrixFile(
            @ParameterObject AxesParameters asked,
            @ParameterObject SliceParameters slice,
            @ParameterObject MeasureParameters figure,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        matrixTable(asked, slice, figure, caller, exchange);
    }

    private static Matrix.Axes axesOf(AxesParameters asked) {
        Dimension rows = given("rows", asked.rows());
        Dimension columns = given("columns", asked.columns());
        if (rows == columns) {
            throw RequestRejected.invalidField("columns", "report.same-dimension");
        }
        return new Matrix.Axes(rows, columns);
    }

    private static Dimension given(String parameter, @Nullable Dimension asked) {
        if (asked == null) {
            throw RequestRejected.invalidField(parameter, "field.missing");
        }
        return asked;
    }

    private Matrix matrix(
            Matrix.Axes axes, AxesParameters asked, SliceParameters asSlice, Caller caller, Matrix.RowPage page) {
        Slice slice = parameters.slice(asSlice);
        parameters.requireItemsOfOne(slice, "rows", axes.rows());
        parameters.requireItemsOfOne(slice, "columns", axes.columns());
        AgencyScope scope = scopes.figuresFor(caller);
        Matrix matrix = found(axes, slice, scope, parameters.pastDay(asked.asOf()), page);
        if (matrix.columns().size() > MOST_COLUMNS) {
            throw RequestRejected.invalidField("columns", "report.too-many-columns", MOST_COLUMNS);
        }
        return matrix;
    }

    private Matrix found(
            Matrix.Axes axes, Slice slice, AgencyScope scope, @Nullable LocalDate day, Matrix.RowPage page) {
        try {
            return matrices.matrix(axes, slice, scope, day, page);
        } catch (DirectiveNotFound _) {
            // the row that the cursor names is not there, or not any more
            throw RequestRejected.invalidField("after", "field.cursor");
        }
    }
}
