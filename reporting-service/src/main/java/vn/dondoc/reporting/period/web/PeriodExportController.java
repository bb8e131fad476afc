package vn.dondoc.reporting.period.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.dondoc.platform.access.AgencyScope;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.platform.web.table.TableFile;
import vn.dondoc.platform.web.text.MessageRenderer;
import vn.dondoc.reporting.period.CorrectedReport;
import vn.dondoc.reporting.period.Freezing;
import vn.dondoc.reporting.period.PeriodReportQueries;
import vn.dondoc.reporting.report.CallerScopes;
import vn.dondoc.reporting.table.TableDownloads;

/** The same period report as CSV or XLSX, or as PDF to be printed, asked for by {@code Accept} or by the suffix. */
@RestController
@RequestMapping("/api/v1/reports/periods")
class PeriodExportController {
    private static final String PDF = MediaType.APPLICATION_PDF_VALUE;

    private final PeriodReportQueries reports;
    private final CallerScopes scopes;
    private final MessageRenderer texts;
    private final TableDownloads tables;

    PeriodExportController(
            PeriodReportQueries reports, CallerScopes scopes, MessageRenderer texts, TableDownloads tables) {
        this.reports = reports;
        this.scopes = scopes;
        this.texts = texts;
        this.tables = tables;
    }

    @FileAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(
            path = "/{id}",
            produces = {TableFile.CSV, TableFile.XLSX})
    void report(
            @PathVariable String id,
            @RequestParam(required = false) @Min(1) @Max(Freezing.LAST_VERSION) @Nullable Integer version,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        CorrectedReport report = reports.corrected(id, version, scopes.figuresFor(caller));
        Instant asOf =
                VietnamTime.endOf(report.version().freezing().period().to()).minusSeconds(1);
        new PeriodTable(tables.start("bao-cao-dinh-ky", asOf, exchange), PeriodLabels.inCallersLanguage(texts))
                .write(report);
    }

    @FileAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = {"/{id}.csv", "/{id}.xlsx"})
    @Operation(summary = "Tải một báo cáo định kỳ, CSV hoặc XLSX / Download a period report")
    void reportFile(
            @PathVariable String id,
            @RequestParam(required = false) @Min(1) @Max(Freezing.LAST_VERSION) @Nullable Integer version,
            Caller caller,
            ServletWebRequest exchange)
            throws IOException {
        report(id, version, caller, exchange);
    }

    @PrintAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping(path = "/{id}", produces = PDF)
    void print(
            @PathVariable String id,
            @RequestParam(required = false) @Min(1) @Max(Freezing.LAST_VERSION) @Nullable Integer version,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        AgencyScope scope = scopes.figuresFor(caller);
        CorrectedReport report = reports.corrected(id, version, scope);
        Freezing freezing = report.version().freezing();
        response.setContentType(PDF);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bao-cao-dinh-ky-%s-%d.pdf"
                                .formatted(freezing.period().id(), freezing.version()))
                        .build()
                        .toString());
        new PeriodPrint(report, PeriodLabels.inCallersLanguage(texts)).write(scope.all(), response.getOutputStream());
    }

    @PrintAnswer
    @Performs(value = "READ_FIGURES", exports = true)
    @GetMapping("/{id}.pdf")
    @Operation(summary = "In một báo cáo định kỳ, PDF / A period report to be printed")
    void printedFile(
            @PathVariable String id,
            @RequestParam(required = false) @Min(1) @Max(Freezing.LAST_VERSION) @Nullable Integer version,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        print(id, version, caller, response);
    }
}
