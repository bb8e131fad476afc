package vn.dondoc.reporting.report.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.csv.CsvWriter;
import vn.dondoc.reporting.report.CallerScopes;
import vn.dondoc.reporting.report.Report;
import vn.dondoc.reporting.report.ReportQueries;
import vn.dondoc.reporting.report.TaskList;
import vn.dondoc.reporting.report.TaskListFilter;

/**
 * The same reports as CSV, asked for by {@code Accept: text/csv} or by the suffix {@code .csv}: the same figures, all lines,
 * written as they are read. What can be refused is refused before the first byte.
 */
@RestController
@RequestMapping("/api/v1/reports")
class ExportController {
    private static final String CSV = "text/csv";
    private static final int PAGE_SIZE = 500;

    private final ReportQueries reports;
    private final ReportParameters parameters;
    private final CallerScopes scopes;
    private final MessageRenderer texts;

    ExportController(ReportQueries reports, ReportParameters parameters, CallerScopes scopes, MessageRenderer texts) {
        this.reports = reports;
        this.parameters = parameters;
        this.scopes = scopes;
        this.texts = texts;
    }

    @CsvAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/summary", produces = CSV)
    void summary(@RequestParam(required = false) @Nullable LocalDate asOf, Caller caller, HttpServletResponse response)
            throws IOException {
        writeReport(
                reports.summary(scopes.figuresFor(caller), parameters.pastDay(asOf)),
                "csv.content",
                "tong-hop",
                response);
    }

    @CsvAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/summary.csv")
    @Operation(summary = "Tải tổng hợp trong phạm vi được xem, CSV / Download all that the caller sees in one line")
    void summaryFile(
            @RequestParam(required = false) @Nullable LocalDate asOf, Caller caller, HttpServletResponse response)
            throws IOException {
        summary(asOf, caller, response);
    }

    @CsvAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/agencies", produces = CSV)
    void agencies(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        writeReport(
                reports.byAgency(directive, all, scopes.figuresFor(caller), parameters.pastDay(asOf)),
                "csv.level",
                "co-quan",
                response);
    }

    @CsvAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/agencies.csv")
    @Operation(summary = "Tải báo cáo theo cơ quan, CSV / Download the report by agency")
    void agenciesFile(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        agencies(directive, all, asOf, caller, response);
    }

    @CsvAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/directives/{id}/items", produces = CSV)
    void items(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        writeReport(
                reports.byItem(id, scopes.figuresFor(caller), parameters.pastDay(asOf)),
                "csv.content",
                "muc",
                response);
    }

    @CsvAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/directives/{id}/items.csv")
    @Operation(summary = "Tải báo cáo theo mục, CSV / Download the report by item of a directive")
    void itemsFile(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        items(id, asOf, caller, response);
    }

    @CsvAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/directives", produces = CSV)
    void directives(
            @RequestParam(required = false) @Nullable LocalDate asOf, Caller caller, HttpServletResponse response)
            throws IOException {
        LocalDate day = parameters.pastDay(asOf);
        AgencyScope scope = scopes.figuresFor(caller);
        Report page = reports.byDirective(null, PAGE_SIZE, scope, day);
        LineCsv csv = startLines(page, "csv.subject", "van-ban", response);
        while (page.lines().size() == PAGE_SIZE) {
            page = reports.byDirective(page.lines().getLast().key(), PAGE_SIZE, scope, day);
            csv.writeLines(page.lines());
        }
        csv.flush();
    }

    @CsvAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/directives.csv")
    @Operation(summary = "Tải báo cáo theo văn bản, CSV / Download the report by directive")
    void directivesFile(
            @RequestParam(required = false) @Nullable LocalDate asOf, Caller caller, HttpServletResponse response)
            throws IOException {
        directives(asOf, caller, response);
    }

    @CsvAnswer
    @Performs(value = "READ_TASKS", exports = true)
    @GetMapping(path = "/tasks", produces = CSV)
    void tasks(
            @ParameterObject TaskListFilter asked,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        TaskListFilter filter = parameters.tasks(asked);
        LocalDate day = parameters.pastDay(asOf);
        AgencyScope scope = scopes.tasksFor(caller);
        TaskList page = reports.tasks(filter, null, PAGE_SIZE, scope, day);
        var csv = new TaskCsv(startCsv("nhiem-vu", response), ReportLabels.inCallersLanguage(texts), page.asOf());
        csv.writeTasks(page.tasks());
        while (page.tasks().size() == PAGE_SIZE) {
            page = reports.tasks(filter, page.tasks().getLast().task().taskId(), PAGE_SIZE, scope, day);
            csv.writeTasks(page.tasks());
        }
        csv.flush();
    }

    @CsvAnswer
    @Performs(value = "READ_TASKS", exports = true)
    @GetMapping(path = "/tasks.csv")
    @Operation(summary = "Tải danh sách nhiệm vụ, CSV / Download the tasks behind a number")
    void tasksFile(
            @ParameterObject TaskListFilter filter,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        tasks(filter, asOf, caller, response);
    }

    private void writeReport(Report report, String description, String name, HttpServletResponse response)
            throws IOException {
        startLines(report, description, name, response).flush();
    }

    /** Writes the headings, the total and the lines that are read already. */
    private LineCsv startLines(Report report, String description, String name, HttpServletResponse response)
            throws IOException {
        ReportLabels labels = ReportLabels.inCallersLanguage(texts);
        var csv = new LineCsv(startCsv(name, response), labels, labels.text(description), report.asOf());
        csv.writeLine(report.total());
        csv.writeLines(report.lines());
        return csv;
    }

    private CsvWriter startCsv(String name, HttpServletResponse response) throws IOException {
        return CsvWriter.download("bao-cao-" + name, parameters.today(), response);
    }
}
