package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.dimension.AsOf;
import vn.dondoc.reporting.dimension.TaskListFilter;
import vn.dondoc.reporting.report.CallerScopes;
import vn.dondoc.reporting.report.Report;
import vn.dondoc.reporting.report.ReportQueries;
import vn.dondoc.reporting.report.TaskList;
import vn.dondoc.reporting.table.TableDownloads;
import vn.dondoc.reporting.table.TableWriter;

/**
 * The same reports as CSV or XLSX, asked for by {@code Accept} or by the suffix {@code .csv} or {@code .xlsx}: the same figures, all lines,
 * written as they are read. What can be refused is refused before the first byte.
 */
@RestController
@RequestMapping("/api/v1/reports")
class ExportController {
    private static final int PAGE_SIZE = 500;

    private final ReportQueries reports;
    private final ReportParameters parameters;
    private final CallerScopes scopes;
    private final MessageRenderer texts;
    private final TableDownloads tables;

    ExportController(
            ReportQueries reports,
            ReportParameters parameters,
            CallerScopes scopes,
            MessageRenderer texts,
            TableDownloads tables) {
        this.reports = reports;
        this.parameters = parameters;
        this.scopes = scopes;
        this.texts = texts;
        this.tables = tables;
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(
            path = "/summary",
            produces = {TableFile.CSV, TableFile.XLSX})
    void summary(@RequestParam(required = false) @Nullable LocalDate asOf, Caller caller, ServletWebRequest exchange)
            throws IOException {
        writeReport(
                reports.summary(scopes.figuresFor(caller), parameters.pastDay(asOf)),
                "column.content",
                "tong-hop",
                exchange);
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = {"/summary.csv", "/summary.xlsx"})
    @Operation(
            summary =
                    "Tải tổng hợp trong phạm vi được xem, CSV hoặc XLSX / Download all that the caller sees in one line")
    void summaryFile(
            @RequestParam(required = false) @Nullable LocalDate asOf, Caller caller, ServletWebRequest exchange)
            throws IOException {
        summary(asOf, caller, exchange);
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(
            path = "/agencies",
            produces = {TableFile.CSV, TableFile.XLSX})
    void agencies(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        writeReport(
                reports.byAgency(directive, all, scopes.figuresFor(caller), parameters.pastDay(asOf)),
                "column.level",
                "co-quan",
                exchange);
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = {"/agencies.csv", "/agencies.xlsx"})
    @Operation(summary = "Tải báo cáo theo cơ quan, CSV hoặc XLSX / Download the report by agency")
    void agenciesFile(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        agencies(directive, all, asOf, caller, exchange);
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(
            path = "/directives/{id}/items",
            produces = {TableFile.CSV, TableFile.XLSX})
    void items(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        writeReport(
                reports.byItem(id, scopes.figuresFor(caller), parameters.pastDay(asOf)),
                "column.content",
                "muc",
                exchange);
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = {"/directives/{id}/items.csv", "/directives/{id}/items.xlsx"})
    @Operation(summary = "Tải báo cáo theo mục, CSV hoặc XLSX / Download the report by item of a directive")
    void itemsFile(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        items(id, asOf, caller, exchange);
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(
            path = "/directives",
            produces = {TableFile.CSV, TableFile.XLSX})
    void directives(@RequestParam(required = false) @Nullable LocalDate asOf, Caller caller, ServletWebRequest exchange)
            throws IOException {
        LocalDate day = parameters.pastDay(asOf);
        AgencyScope scope = scopes.figuresFor(caller);
        Report page = reports.byDirective(null, PAGE_SIZE, scope, day);
        LineTable table = startLines(page, "column.subject", "van-ban", exchange);
        while (page.lines().size() == PAGE_SIZE) {
            page = reports.byDirective(page.lines().getLast().key(), PAGE_SIZE, scope, day);
            table.writeLines(page.lines());
        }
        table.finish();
    }

    @TableAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = {"/directives.csv", "/directives.xlsx"})
    @Operation(summary = "Tải báo cáo theo văn bản, CSV hoặc XLSX / Download the report by directive")
    void directivesFile(
            @RequestParam(required = false) @Nullable LocalDate asOf, Caller caller, ServletWebRequest exchange)
            throws IOException {
        directives(asOf, caller, exchange);
    }

    @TableAnswer
    @Performs(value = "READ_TASKS", exports = true)
    @GetMapping(
            path = "/tasks",
            produces = {TableFile.CSV, TableFile.XLSX})
    void tasks(
            @ParameterObject SliceParameters slice,
            @ParameterObject TaskListParameters asked,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        TaskListFilter filter = parameters.tasks(slice, asked);
        LocalDate day = parameters.pastDay(asOf);
        AgencyScope scope = scopes.tasksFor(caller);
        TaskList page = reports.tasks(filter, null, PAGE_SIZE, scope, day);
        var table = new TaskTable(
                startTable("nhiem-vu", page.asOf(), exchange), ReportLabels.inCallersLanguage(texts), page.asOf());
        table.writeTasks(page.tasks());
        while (page.tasks().size() == PAGE_SIZE) {
            page = reports.tasks(filter, page.tasks().getLast().task().taskId(), PAGE_SIZE, scope, day);
            table.writeTasks(page.tasks());
        }
        table.finish();
    }

    @TableAnswer
    @Performs(value = "READ_TASKS", exports = true)
    @GetMapping(path = {"/tasks.csv", "/tasks.xlsx"})
    @Operation(summary = "Tải danh sách nhiệm vụ, CSV hoặc XLSX / Download the tasks behind a number")
    void tasksFile(
            @ParameterObject SliceParameters slice,
            @ParameterObject TaskListParameters filter,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        tasks(slice, filter, asOf, caller, exchange);
    }

    private void writeReport(Report report, String description, String name, ServletWebRequest exchange)
            throws IOException {
        startLines(report, description, name, exchange).finish();
    }

    /** Writes the headings, the total and the lines that are read already. */
    private LineTable startLines(Report report, String description, String name, ServletWebRequest exchange)
            throws IOException {
        ReportLabels labels = ReportLabels.inCallersLanguage(texts);
        var table = new LineTable(
                startTable(name, report.asOf(), exchange), labels, labels.text(description), report.asOf());
        table.writeLine(report.total());
        table.writeLines(report.lines());
        return table;
    }

    private TableWriter startTable(String name, AsOf asOf, ServletWebRequest exchange) throws IOException {
        return tables.start("bao-cao-" + name, asOf.asOf(), exchange);
    }
}
