package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.dimension.Dimension;
import vn.dondoc.reporting.report.BreakdownQueries;
import vn.dondoc.reporting.report.CallerScopes;
import vn.dondoc.reporting.report.Report;
import vn.dondoc.reporting.table.TableDownloads;

/** The published figures by any dimension, as JSON and as tables. */
@RestController
@RequestMapping("/api/v1/reports")
class BreakdownController {
    private final BreakdownQueries breakdowns;
    private final ReportParameters parameters;
    private final CallerScopes scopes;
    private final MessageRenderer texts;
    private final TableDownloads tables;

    BreakdownController(
            BreakdownQueries breakdowns,
            ReportParameters parameters,
            CallerScopes scopes,
            MessageRenderer texts,
            TableDownloads tables) {
        this.breakdowns = breakdowns;
        this.parameters = parameters;
        this.scopes = scopes;
        this.texts = texts;
        this.tables = tables;
    }

    @Performs("READ_FIGURES")
    @GetMapping("/lines")
    @Operation(
            summary =
                    "Theo một chiều bất kỳ, lọc theo các chiều khác / By any dimension, narrowed by the others; .csv or"
                            + " .xlsx for a file")
    ReportAnswer lines(
            @Parameter(description = "Chiều số liệu của từng dòng / What the lines are told apart by") @RequestParam
                    Dimension by,
            @ParameterObject SliceParameters slice,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller) {
        return ReportAnswer.whole(report(by, slice, asOf, caller), ReportLabels.inCallersLanguage(texts));
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(
            path = "/lines",
            produces = {TableFile.CSV, TableFile.XLSX})
    void linesTable(
            @Parameter(description = "Chiều số liệu của từng dòng / What the lines are told apart by") @RequestParam
                    Dimension by,
            @ParameterObject SliceParameters slice,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        Report report = report(by, slice, asOf, caller);
        ReportLabels labels = ReportLabels.inCallersLanguage(texts);
        var table = new LineTable(
                tables.start("bao-cao-theo-chieu", report.asOf().asOf(), exchange),
                labels,
                labels.text("column.content"),
                report.asOf());
        table.writeLine(report.total());
        table.writeLines(report.lines());
        table.finish();
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = {"/lines.csv", "/lines.xlsx"})
    @Operation(summary = "Tải báo cáo theo một chiều, CSV hoặc XLSX / Download the report by a dimension")
    void linesFile(
            @Parameter(description = "Chiều số liệu của từng dòng / What the lines are told apart by") @RequestParam
                    Dimension by,
            @ParameterObject SliceParameters slice,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        linesTable(by, slice, asOf, caller, exchange);
    }

    private Report report(Dimension by, SliceParameters asked, @Nullable LocalDate asOf, Caller caller) {
        return breakdowns.by(
                by,
                parameters.requireItemsOfOne(parameters.slice(asked), "by", by),
                scopes.figuresFor(caller),
                parameters.pastDay(asOf));
    }
}
